from web.throttle import PER_ADDRESS, PER_NAME, Throttle


def test_a_name_waits_after_some_failures_and_others_do_not():
    throttle = Throttle()

    for _ in range(PER_NAME.amount):
        assert throttle.minutes_to_wait("siti", "1.1.1.1") == 0
        throttle.failed("siti", "1.1.1.1")

    assert 1 <= throttle.minutes_to_wait("siti", "2.2.2.2") <= 15
    assert throttle.minutes_to_wait("budi", "1.1.1.1") == 0


def test_a_machine_that_tries_many_names_waits():
    throttle = Throttle()

    for number in range(PER_ADDRESS.amount):
        throttle.failed(f"nama{number}", "1.1.1.1")

    assert throttle.minutes_to_wait("siti", "1.1.1.1") >= 1
    assert throttle.minutes_to_wait("siti", "2.2.2.2") == 0


def test_success_forgets_the_failures_of_the_name():
    throttle = Throttle()
    for _ in range(PER_NAME.amount):
        throttle.failed("siti", "1.1.1.1")

    throttle.succeeded("siti")

    assert throttle.minutes_to_wait("siti", "1.1.1.1") == 0
