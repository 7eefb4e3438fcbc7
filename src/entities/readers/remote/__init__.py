"""Files that are elsewhere, by URL: which there are, what tells their versions apart, and how they are fetched.

The only place that imports fsspec, which knows the protocols.
"""
