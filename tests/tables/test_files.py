"""Tables as CSV and XLSX, read back by programs that aren't ours."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from entities.errors import WriteError
from entities.tables import xlsx_file
from entities.tables.cells import LONGEST, cell_text
from entities.tables.csv_file import write_csv
from entities.tables.files import save_csv, save_xlsx
from entities.tables.table import Table, Value

HOSTILE = (
    "Iga Świątek",
    "=1+1",
    '=HYPERLINK("http://x.org","a")',
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    'She said "no", twice',
    "two\nlines",
    "two\r\nlines",
    "a;b,c",
    " spaces ",
    "http://x.org/" + "y" * 90,
    "mailto:a@x.org",
    "internal:Sheet1!A1",
    "00123",
    "1e5",
    "2020-08-17",
    "{=1+1}",
    "_x0041_ & <b>",
    "a\x00\x1b[31mb",
    "😀",
    "العربية",
    "",
)
TEXTS = st.one_of(st.sampled_from(HOSTILE), st.text(st.characters(exclude_categories=["Cs"]), max_size=20))
VALUES = st.one_of(
    TEXTS,
    st.none(),
    st.booleans(),
    st.integers(-(2**53), 2**53),
    st.floats(-1e15, 1e15).map(lambda number: float(f"{number:.12g}")),
    st.dates(date(1900, 3, 1), date(2100, 1, 1)),
)
ALL_HOSTILE = Table("x", ("text", "more"), tuple((text, number) for number, text in enumerate(HOSTILE)))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    columns = draw(st.lists(TEXTS.filter(bool), min_size=1, max_size=4))
    rows = draw(st.lists(st.tuples(*[VALUES] * len(columns)), max_size=4))
    return Table("x", tuple(columns), tuple(rows))


def as_text(value: Value) -> str:
    """What stands in a CSV file for a value."""
    if isinstance(value, str):
        return cell_text(value)
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def as_cell(value: Value) -> object:
    """What openpyxl gives for a value."""
    if isinstance(value, str):
        return cell_text(value) or None
    return datetime(value.year, value.month, value.day) if isinstance(value, date) else value  # noqa: DTZ001


@given(tables())
@example(ALL_HOSTILE)
def test_csv_is_read_back_as_it_was_written(table: Table) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "x.csv"
        save_csv(table, path)
        written = path.read_bytes()
    assert written.startswith(b"\xef\xbb\xbf")
    assert written.endswith(b"\r\n")
    header, *rows = csv.reader(io.StringIO(written.decode("utf-8-sig"), newline=""), strict=True)
    assert header == [cell_text(name) for name in table.columns]
    assert rows == [[as_text(value) for value in row] for row in table.rows]


@given(tables())
@example(ALL_HOSTILE)
@settings(max_examples=50)
def test_xlsx_is_read_back_as_it_was_written(table: Table) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "x.xlsx"
        save_xlsx(table, path)
        sheet = load_workbook(path).active
        with ZipFile(path) as parts:
            sheets = parts.read("xl/worksheets/sheet1.xml").decode()
            links = [name for name in parts.namelist() if name.startswith("xl/worksheets/_rels")]
    assert sheet is not None
    header, *rows = sheet.iter_rows()
    assert [_unescaped(cell.value) for cell in header] == [cell_text(name) for name in table.columns]
    assert all(cell.font.bold for cell in header)
    assert sheet.freeze_panes == "A2"
    assert "<f>" not in sheets
    assert links == []
    assert not any(cell.hyperlink for row in sheet.iter_rows() for cell in row)
    written = [[as_cell(value) for value in row] for row in table.rows]
    while written and not any(value is not None for value in written[-1]):  # nothing is there to be read back
        del written[-1]
    assert [[_unescaped(cell.value) for cell in cells] for cells in rows[: len(written)]] == written


def _unescaped(value: object) -> object:
    """Excel and LibreOffice read `_x005F_` as `_`, so that a text may have `_x0041_`; openpyxl leaves it as it is."""
    return value.replace("_x005F_x", "_x") if isinstance(value, str) else value


@pytest.mark.parametrize("begin", "=+-@\t\r")
def test_what_a_spreadsheet_would_do_is_shown_instead(begin: str) -> None:
    assert cell_text(f"{begin}1").startswith("'")
    assert not cell_text(f"a{begin}1").startswith("'")


@given(TEXTS)
def test_other_texts_are_themselves(text: str) -> None:
    plain = text.isprintable() and len(text) < 100
    assert not plain or cell_text(text) in {text, f"'{text}"}
    assert cell_text(text)[:1] not in tuple("=+-@\t\r")


def test_a_text_that_is_too_long_says_so() -> None:
    assert cell_text("x" * LONGEST) == "x" * LONGEST
    cut = cell_text("x" * (LONGEST + 1))
    assert len(cut) == LONGEST
    assert cut.endswith("x [... cut: 32,768 characters]")
    pairs = cell_text("😀" * (LONGEST // 2))  # which count twice
    assert pairs == "😀" * (LONGEST // 2)
    assert "cut" in cell_text("😀" * (LONGEST // 2 + 1))
    assert len(cell_text("😀" * LONGEST).encode("utf-16-le")) // 2 in {LONGEST, LONGEST - 1}


def test_days_before_the_calendar_of_excel_are_text(tmp_path: Path) -> None:
    save_xlsx(Table("x", ("day",), ((date(1899, 12, 31),), (date(1900, 1, 1),))), tmp_path / "x.xlsx")
    sheet = load_workbook(tmp_path / "x.xlsx").active
    assert sheet is not None
    assert sheet["A2"].value == "1899-12-31"
    assert sheet["A3"].is_date


def test_columns_are_as_wide_as_they_need_to_be(tmp_path: Path) -> None:
    save_xlsx(Table("x", ("id", "text", "name"), ((1, "x" * 500, "x" * 20),)), tmp_path / "x.xlsx")
    sheet = load_workbook(tmp_path / "x.xlsx").active
    assert sheet is not None
    widths = [round(sheet.column_dimensions[letter].width) for letter in "ABC"]
    assert widths == [10, 61, 22]  # with the edges that Excel adds


def test_a_sheet_has_no_more_rows_than_excel_reads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_file, "MOST_ROWS", 3)
    save_xlsx(Table("x", ("a",), ((1,),) * 2), tmp_path / "x.xlsx")
    before = (tmp_path / "x.xlsx").read_bytes()
    with pytest.raises(WriteError, match=r"3 rows are more than the 2 that XLSX holds"):
        save_xlsx(Table("x", ("a",), ((1,),) * 3), tmp_path / "x.xlsx")
    assert (tmp_path / "x.xlsx").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["x.xlsx"]


def test_the_same_table_is_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "other"):
        save_xlsx(ALL_HOSTILE, tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "other").read_bytes()


def test_what_cannot_be_written_leaves_what_was_there(tmp_path: Path) -> None:
    for save in (save_csv, save_xlsx):
        with pytest.raises(WriteError, match="Choose another place"):
            save(ALL_HOSTILE, tmp_path / "no" / "x")
        with pytest.raises(WriteError, match="is a folder"):
            save(ALL_HOSTILE, tmp_path)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice isn't installed")
def test_libreoffice_reads_what_was_written(tmp_path: Path) -> None:
    shown = [text for text in HOSTILE if len(text) < 100 and "\x00" not in text]
    rows = tuple((text, number, date(2020, 8, 17)) for number, text in enumerate(shown))
    save_xlsx(Table("x", ("text", "number", "day"), rows), tmp_path / "x.xlsx")
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    as_csv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true"  # UTF-8, as shown
    command = ["soffice", profile, "--headless", "--convert-to", as_csv, "--outdir", str(tmp_path), "x.xlsx"]
    subprocess.run(command, cwd=tmp_path, capture_output=True, check=True, timeout=120)
    with (tmp_path / "x.csv").open(encoding="utf-8-sig", newline="") as file:
        header, *read = csv.reader(file)
    assert header == ["text", "number", "day"]
    assert read == [[cell_text(text), str(number), "2020-08-17"] for text, number, _ in rows]


def test_stdout_gets_what_a_file_gets(tmp_path: Path) -> None:
    save_csv(ALL_HOSTILE, tmp_path / "x.csv")
    out = io.StringIO(newline="")
    write_csv(ALL_HOSTILE, out)
    assert out.getvalue().encode() == (tmp_path / "x.csv").read_bytes()
