"""The flow as a Prefect server records it: what is deployed, and what Dask workers need."""

from __future__ import annotations

from prefect import flow

from flows import assess_evidence as night

assess_evidence = flow(name="bukti", persist_result=False)(night.assess_evidence)
