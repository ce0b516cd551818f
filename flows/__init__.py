"""When and where: the Prefect flows and the command line."""

from evidence.garbage import collect_seldom
from flows.offline import stay_offline

stay_offline()
collect_seldom()
