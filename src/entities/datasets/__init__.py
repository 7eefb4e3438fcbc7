"""What is known of articles as Parquet datasets: tables that any tool joins. The only package that imports pyarrow.

`schemas` says what each column holds, `columns` turns articles into columns and back, `parts` is where they lie.
"""

from __future__ import annotations

from entities.errors import PackageError

try:
    import pyarrow as pa
except ImportError as error:
    raise PackageError("Parquet takes pyarrow, which isn't installed: pip install pyarrow") from error

del pa
