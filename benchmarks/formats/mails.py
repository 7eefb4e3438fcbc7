"""Articles sent by mail: alone, answered, forwarded, as a page, in other encodings, and in mailboxes."""

from __future__ import annotations

import mailbox
import re
import tempfile
import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from email import policy
from email.charset import BASE64, QP, Charset
from email.message import EmailMessage
from email.mime.nonmultipart import MIMENonMultipart
from html import escape
from pathlib import Path
from time import struct_time

from formats.stories import Made, Story, typewritten

SIGNATURE = "Rosamund Heatherington-Pike, Sent from the night desk"
QUOTED = "Has anybody heard from Algernon Braithwaite-Moss about the second invoice"
ATTACHED = "Ledger of Peregrine Sotherby, not for print"
HIDDEN = "Preview by Zebediah Knapweed"
UNSUBSCRIBE = "Unsubscribe from the Kettle Letter"
_CLUTTER = ("X-Mailer", "Content-Transfer-Encoding")


def mails(stories: Mapping[str, Story]) -> Iterator[Made]:
    """Single mails."""
    ferry, dam, mayor, bank, pskov = (stories[name] for name in ("ferry", "dam", "mayor", "bank", "pskov"))
    pskov = typewritten(pskov)
    replied = f"{_plain(ferry)}\n\n-- \n{SIGNATURE}\n"
    yield _made("signed.eml", _mail(ferry, replied), ferry, SIGNATURE)
    yield _made("answered.eml", _mail(mayor, f"{_plain(mayor)}\n\n{_quote(bank)}"), mayor, QUOTED)
    yield _made("outlook.eml", _mail(dam, f"{_plain(dam)}\n\n{_original(bank)}"), dam, QUOTED)
    yield _made(
        "page.eml", _mail(bank, _letter(bank), subtype="html", cte="quoted-printable"), bank, HIDDEN, UNSUBSCRIBE
    )
    yield _made("base64.eml", _mail(mayor, _plain(mayor), cte="base64"), mayor)
    yield Made("eml/koi8-r.eml", _in_charset(pskov, "koi8-r", BASE64), (pskov,), _CLUTTER)
    yield Made("eml/windows-1250.eml", _in_charset(stories["lodz"], "windows-1250", QP), (stories["lodz"],), _CLUTTER)
    yield _made("attached.eml", _alternative(dam), dam, ATTACHED)


def mailboxes(stories: Mapping[str, Story]) -> Iterator[Made]:
    """Mailboxes: a list that quotes, and a folder of plain mails whose lines begin with From."""
    chosen = [stories[name] for name in ("ferry", "quarry", "hospital", "strike", "archive")]
    quoting = [_mail(story, f"{_plain(story)}\n\n{_quote(before)}\n\n-- \n{SIGNATURE}\n", received=True)
               for story, before in zip(chosen, [chosen[-1], *chosen], strict=False)]  # fmt: skip
    yield Made("mbox/list.mbox", _box(quoting), tuple(chosen), (QUOTED, SIGNATURE, *_CLUTTER))
    plain = [_mail(story, f"{_plain(story)}\n\nFrom here on it was quiet.\n") for story in chosen[:3]]
    yield Made("mbox/inbox", _box(plain), tuple(chosen[:3]), _CLUTTER, note="no suffix")


def _made(name: str, mail: EmailMessage, story: Story, *must_not: str) -> Made:
    return Made(f"eml/{name}", mail.as_bytes(policy=policy.SMTP), (story,), (*must_not, *_CLUTTER))


def _mail(
    story: Story, text: str, *, subtype: str = "plain", cte: str | None = None, received: bool = False
) -> EmailMessage:
    mail = EmailMessage()
    if received:
        mail["Received"] = "from list.example (list.example [192.0.2.1]) by mx.example; " + _sent(story)
    for name, value in _fields(story).items():
        mail[name] = value
    mail.set_content(text, subtype=subtype, charset="utf-8", cte=cte)
    return mail


def _fields(story: Story) -> dict[str, str]:
    name = story.author.split()[0].encode("ascii", "ignore").decode() or "desk"
    return {
        "From": f"Night Desk <{name.lower()}@desk.example>",
        "To": "Readers <readers@list.example>",
        "Subject": story.title,
        "Date": _sent(story),
        "Message-ID": f"<{story.name}@desk.example>",
        "X-Mailer": "Teapot Mail 4.1",
    }


def _sent(story: Story) -> str:
    return datetime(story.day.year, story.day.month, story.day.day, 9, 30, tzinfo=UTC).strftime(
        "%a, %d %b %Y %H:%M:%S +0000"
    )


def _plain(story: Story) -> str:
    return "\n\n".join(textwrap.fill(paragraph, 72) for paragraph in story.paragraphs)


def _quote(story: Story) -> str:
    lines = [*textwrap.wrap(f"{QUOTED}? {story.paragraphs[1]}", 68), "", *textwrap.wrap(story.paragraphs[2], 68)]
    return f"On {story.day:%a, %d %b %Y} at 08:11, Night Desk <desk@list.example> wrote:\n" + "\n".join(
        f"> {line}".rstrip() for line in lines
    )


def _original(story: Story) -> str:
    head = f"From: Night Desk\nSent: {story.day:%A}, {story.written_day()} 08:11\nTo: Readers\nSubject: {story.title}"
    return f"-----Original Message-----\n{head}\n\n{QUOTED}?\n\n{story.paragraphs[1]}\n"


def _in_charset(story: Story, name: str, encoding: int) -> bytes:
    charset = Charset(name)
    charset.header_encoding = charset.body_encoding = encoding
    part = MIMENonMultipart("text", "plain", charset=name)
    part.set_payload(_plain(story), charset)
    for field, value in _fields(story).items():
        part[field] = charset.header_encode(value) if field == "Subject" else value
    return re.sub(rb"\r?\n", b"\r\n", part.as_bytes())


def _letter(story: Story) -> str:
    """A newsletter as its readers get it: a page for mail programs, with a line that only a list of mails shows."""
    body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in story.paragraphs)
    return f"""<html><head><style>p{{font-family:serif}}</style></head><body>
<div style="display:none">{HIDDEN}</div><table width="600"><tr><td>
<h1>{escape(story.title)}</h1>{body}</td></tr><tr><td><small><a href="https://desk.example/u">{UNSUBSCRIBE}</a></small>
</td></tr></table></body></html>"""


def _alternative(story: Story) -> EmailMessage:
    """A mail as text and as a page, with a table that is attached."""
    mail = _mail(story, _plain(story))
    mail.add_alternative("".join(f"<p>{paragraph}</p>" for paragraph in story.paragraphs), subtype="html")
    attached = EmailMessage()
    attached.set_content(f"{ATTACHED}\n1;2;3\n", subtype="csv", filename="ledger.csv", disposition="attachment")
    mail.make_mixed()
    mail.attach(attached)
    return mail


def _box(letters: Sequence[EmailMessage]) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "box"
        box = mailbox.mbox(path)
        for letter in letters:
            entry = mailbox.mboxMessage(letter)
            entry.set_from("desk@list.example", _clock(letter)())
            box.add(entry)
        box.close()
        return path.read_bytes()


def _clock(letter: EmailMessage) -> Callable[[], struct_time]:
    """When a mail came, as `mailbox` wants it: that must not be the time at which it is written."""
    sent = datetime.strptime(letter["Date"], "%a, %d %b %Y %H:%M:%S %z")
    return sent.timetuple
