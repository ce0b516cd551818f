"""Speed and accuracy: each number beside its baseline, in one run."""
