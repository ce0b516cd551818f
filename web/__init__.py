"""The coordinators' review pages, over the ledger: `bukti serve`."""
