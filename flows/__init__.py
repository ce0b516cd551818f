"""When and where: the Prefect flows and the command line."""

from flows.offline import stay_offline

stay_offline()
