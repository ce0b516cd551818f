"""A step outside a flow run, and within one that a real server records."""

import logging

import pytest
from prefect import flow

from flows import progress
from flows.steps import is_recorded, recorded_run, run_logger, step


class Stumbling:
    """Fails with each of the errors in turn, then answers."""

    def __init__(self, *errors):
        self.errors, self.tried, self.recorded = list(errors), 0, set()

    def __call__(self):
        self.tried += 1
        self.recorded.add(is_recorded())
        if self.errors:
            raise self.errors.pop(0)
        return "jawaban"


@step(name="ask", run_name="ask: {what}", waits=[0.0, 0.0])
def ask(what, action):
    return action()


@step(
    name="choosy",
    waits=[0.0],
    may_pass=lambda error: isinstance(error, ConnectionError),
)
def choosy(action):
    return action()


@step(name="once")
def once(action):
    return action()


def alone(action):
    return action()


@pytest.fixture(params=["alone", "recorded"])
def way(request):
    """How steps are called, and whether they are recorded then."""
    if request.param == "alone":
        return alone, False
    request.getfixturevalue("prefect_server")
    return flow(name="steps", persist_result=False)(alone), True


def test_what_may_pass_is_tried_again(way):
    run, recorded = way
    stumbling = Stumbling(OSError("sibuk"), OSError("sibuk"))

    assert run(lambda: ask("x", stumbling)) == "jawaban"
    assert (stumbling.tried, stumbling.recorded) == (3, {recorded})


def test_what_goes_on_failing_is_raised_as_it_is(way):
    run, _ = way
    stumbling = Stumbling(*[OSError("putus")] * 9)

    with pytest.raises(OSError, match="putus"):
        run(lambda: ask("x", stumbling))
    assert stumbling.tried == 3


def test_other_errors_are_not_tried_again(way):
    run, _ = way
    stumbling = Stumbling(ConnectionError("putus"), ValueError("rusak"))

    with pytest.raises(ValueError, match="rusak"):
        run(lambda: choosy(stumbling))
    assert stumbling.tried == 2


def test_without_waits_there_is_one_attempt(way):
    run, _ = way
    stumbling = Stumbling(OSError("rusak"))

    with pytest.raises(OSError, match="rusak"):
        run(lambda: once(stumbling))
    assert stumbling.tried == 1


def test_who_ends_the_run_is_not_asked_again():
    stumbling = Stumbling(KeyboardInterrupt())

    with pytest.raises(KeyboardInterrupt):
        ask("x", stumbling)
    assert stumbling.tried == 1


def test_people_are_told_why_it_takes_longer():
    class Heard(progress.Silent):
        said = ()

        def say(self, text):
            self.said += (text,)

    heard = Heard()
    with progress.followed(heard):
        ask("x", Stumbling(OSError("share putus\nsebentar")))

    assert heard.said == ("share putus sebentar; dicoba lagi sesudah 0 detik",)


def test_the_log_is_the_runs_own_where_it_is_recorded(way):
    run, recorded = way

    log = run(run_logger)

    assert isinstance(log, logging.LoggerAdapter) is recorded


def test_a_run_knows_its_own_name(way):
    run, recorded = way
    named = run(recorded_run)

    assert bool(named) is recorded
    assert not named or run(recorded_run) != named
