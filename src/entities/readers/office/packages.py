"""Documents that are zips of XML: members read within limits, whatever they claim of their size."""

from __future__ import annotations

import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from lxml import etree

from entities.errors import UnreadableError

LARGEST_MEMBER = 64 * 1024 * 1024
"""In bytes, unpacked: the text of a long book has three million."""
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""What files of old versions of Office and of Outlook begin with, and those that a password protects."""
LOCKED = "it is protected by a password; save it without one"
"""Why a document isn't read that nobody can read without its password."""
_OLD = "it is of an old version of Office; save it as .docx"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_UNSUPPORTED = (NotImplementedError, EOFError, OSError, ValueError, RuntimeError, zlib.error)


def open_package(content: bytes) -> ZipFile:
    """The zip in `content`; raises UnreadableError, which says what it is where it is known."""
    if content.startswith(OLE):
        raise UnreadableError(LOCKED if _ENCRYPTED in content else _OLD)
    try:
        return ZipFile(BytesIO(content))
    except (BadZipFile, *_UNSUPPORTED) as error:
        raise UnreadableError("it is damaged or cut off: it can't be unpacked") from error


def read_member(package: ZipFile, name: str) -> bytes | None:
    """What the zip holds under `name`; None if there is no such thing. Raises UnreadableError."""
    try:
        member = package.getinfo(name)
    except KeyError:
        return None
    if member.flag_bits & 1:
        raise UnreadableError(LOCKED)
    try:
        with package.open(member) as stream:
            content = stream.read(LARGEST_MEMBER + 1)
    except (BadZipFile, *_UNSUPPORTED) as error:
        raise UnreadableError(f"it is damaged: {name} in it can't be unpacked") from error
    if len(content) > LARGEST_MEMBER:
        raise UnreadableError(f"{name} in it unpacks to more than {LARGEST_MEMBER:,} bytes")
    return content


def parse_xml(content: bytes) -> etree._Element:
    """The root of a document; nothing outside of it is looked at. Raises UnreadableError."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        raise UnreadableError(f"it is damaged: its XML can't be read ({error})") from error


def read_xml(package: ZipFile, name: str) -> etree._Element | None:
    """The root of a member; None if there is no such member. Raises UnreadableError."""
    content = read_member(package, name)
    return None if content is None else parse_xml(content)


def local_name(element: etree._Element) -> str:
    """The name of an element without its namespace, of which the formats have more than one edition."""
    return str(element.tag).rpartition("}")[2]


def attribute(element: etree._Element, name: str) -> str | None:
    """The attribute of that name, in whatever namespace."""
    found = (value for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name)
    return next(map(str, found), None)
