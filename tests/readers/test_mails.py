"""Mails: what a writer says is told from what they quote, sign with, forward."""

from __future__ import annotations

import mailbox
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.readers.office_files import FILES, make_mail, read_bytes, read_one

from entities.errors import UnreadableError
from entities.model import Article, Remark, Skipped
from entities.readers.formats import mail, mbox, msg
from entities.readers.inputs import Reader
from entities.readers.mails import Mail, articles_of

OWN = "The auditor Wenzel Okonjo-Pratt told me on Monday that the lock will cost nine million crowns."
OTHER = "What did Lavinia Stuyvesant-Obi say of it?"


def body_of(text: str, subject: str = "The lock") -> str:
    """What is left of a mail's text, without its subject."""
    (article,) = (found for found in articles_of("m", Mail(subject, "", None, text, ())) if isinstance(found, Article))
    assert len(article.body) == len(article.text)
    assert text in article.text
    return article.body.removeprefix(subject).strip()


def test_a_mail_is_an_article_with_the_fields_of_its_header() -> None:
    article = read_one(mail.read, make_mail(OWN), "a.eml")
    assert (article.title, article.date, article.path) == ("The lock of Korvenhaven", "2021-05-17", "a.eml")
    assert article.authors == ("Ilse Vanderberg",)
    assert article.text.split() == f"The lock of Korvenhaven {OWN}".split()
    assert "quentin" not in article.text.lower()


@pytest.mark.parametrize(
    "quoted",
    [
        f"> {OTHER}",
        f">{OTHER}\n>> Deeper.",
        f"On Mon, May 17, 2021 at 8:00 AM Quentin Abernathy-Roe <q@herald.example> wrote:\n\n> {OTHER}",
        f"On Mon, May 17, 2021 at 8:00 AM Quentin Abernathy-Roe\n<q@herald.example> wrote:\n> {OTHER}",
        f"On Mon, May 17, 2021 at 8:00 AM Quentin Abernathy-Roe wrote:\n\n{OTHER}",
        f"Am 17.05.2021 um 08:00 schrieb Quentin Abernathy-Roe:\n> {OTHER}",
        f"Le lun. 17 mai 2021 à 08:00, Quentin Abernathy-Roe a écrit :\n> {OTHER}",
        f"Quentin Abernathy-Roe wrote:\n> {OTHER}",
        f"-----Original Message-----\nFrom: Quentin\nSent: Monday\nTo: Ilse\nSubject: The lock\n\n{OTHER}",
        f"-----Ursprüngliche Nachricht-----\nVon: Quentin\nGesendet: Montag\nAn: Ilse\nBetreff: Schleuse\n\n{OTHER}",
        f"From: Quentin Abernathy-Roe\nSent: Monday, May 17, 2021\nTo: Ilse\nSubject: The lock\n\n{OTHER}",
        f"________________________________\nFrom: Quentin\nDate: Monday\nTo: Ilse\n\n{OTHER}",
        f"*From:* Quentin\n*Sent:* Monday\n*To:* Ilse\n*Subject:* The lock\n\n{OTHER}",
        f"-- \nQuentin Abernathy-Roe\nThe Herald\n{OTHER}",
        f"_______________________________________________\nLock mailing list\nlock@lists.example\n{OTHER}",
        "Sent from my iPhone",
        "Von meinem iPad gesendet",
        "This e-mail and its attachments are confidential and intended only for\nthe person to whom it is addressed.",
        "View this email in your browser",
        "If you no longer want to hear from us, unsubscribe here: https://herald.example/u?x=1",
        "https://herald.example/lock?utm=1",
        "<https://herald.example/lock>",
        "[cid:image001.png@01D7]",
        "No virus found in this incoming message.",
    ],
)
def test_what_the_writer_did_not_write_is_blanked(quoted: str) -> None:
    assert body_of(f"{OWN}\n\n{quoted}\n") == OWN


@pytest.mark.parametrize(
    "text",
    [
        OWN,
        "As the minister wrote:\n\nNobody may cross the bridge by night.",
        "Then in 2019 the mayor of the town wrote: we have no money.",
        "From: here to there is a long way.\n\nWe went.",
        "He said that the country may opt out, and nobody will unsub from it.",
        "To: be or not to be.\nDate: a fruit.\n\nThat is all.",
        "The list:\n- one\n- two\n-- three",
        "This message of the mayor was heard. The content of the box is old.",
        "He watched it online. She had trouble with the bridge.",
        "An email was sent to all members.",
    ],
)
def test_what_only_looks_like_a_quotation_stays(text: str) -> None:
    assert body_of(text) == text


def test_answers_between_the_lines_stay() -> None:
    text = f"On 5/17/21 8:00 AM, Quentin wrote:\n> {OTHER}\n\n{OWN}\n\n> And Bo?\n\nNothing."
    body = body_of(text)
    assert OTHER not in body
    assert body.split() == [*OWN.split(), "Nothing."]


@pytest.mark.parametrize(
    "introduction",
    [
        "---------- Forwarded message ---------\nFrom: Quentin\nDate: Mon\nSubject: The lock\nTo: Ilse\n\n",
        "-----Original Message-----\nFrom: Quentin Abernathy-Roe\nSent: Mon\nTo: Ilse\nSubject: The lock\n\n",
        "Begin forwarded message:\n\nFrom: Quentin Abernathy-Roe\nDate: Mon\nTo: Ilse\n\n",
    ],
)
def test_a_mail_that_only_forwards_says_what_it_forwards(introduction: str) -> None:
    assert body_of(f"{introduction}{OTHER}") == OTHER
    assert body_of(f"For you.\n\n{introduction}{OTHER}", "Fwd: The lock").split() == ["For", "you.", *OTHER.split()]


def test_a_page_is_read_where_there_is_no_plain_text() -> None:
    letter = EmailMessage()
    letter["From"] = "Ilse Vanderberg <i@herald.example>"
    letter["Subject"] = "The lock"
    letter.set_content("Your program shows no HTML.")
    letter.add_alternative(
        f"<html><body><style>p {{}}</style><p>{OWN}</p>{'<p>It costs.</p>' * 40}</body></html>", "html"
    )
    assert OWN in read_one(mail.read, letter.as_bytes()).body


@pytest.mark.parametrize(
    "page",
    [
        f"<p>{OWN}</p><div class=gmail_quote>On Mon, May 17, 2021 at 8:00 AM Q wrote:<br><blockquote class=gmail_quote>"
        f"<p>{OTHER}</p><blockquote class=gmail_quote>Deep</blockquote></blockquote></div>",
        f"<p>On 5/17/21 8:00 AM, Q wrote:</p><blockquote type=cite><p>A.</p>{OTHER}</blockquote><p>{OWN}</p>",
        f"<p>{OWN}</p><hr><p><b>From:</b> Q<br><b>Sent:</b> Monday<br><b>To:</b> Ilse</p><p>{OTHER}</p>",
    ],
)
def test_what_a_page_quotes_is_blanked(page: str) -> None:
    content = f"From: a@b.example\nTo: c@d.example\nContent-Type: text/html\n\n<html><body>{page}</body></html>"
    article = read_one(mail.read, content.encode())
    assert article.body.strip() == OWN
    assert OTHER in article.text


def test_plain_text_goes_before_a_page() -> None:
    letter = EmailMessage()
    letter["From"] = "i@herald.example"
    letter["To"] = "q@herald.example"
    letter.set_content(OWN)
    letter.add_alternative(f"<p>Read on the web: {OWN}</p>", "html")
    article = read_one(mail.read, letter.as_bytes())
    assert article.body.strip() == OWN
    assert (article.title, article.authors, article.date) == (None, (), None)


def test_attached_documents_are_named_and_attached_mails_read() -> None:
    letter = EmailMessage()
    letter["From"] = "i@herald.example"
    letter["Subject"] = "Documents"
    letter.set_content("See below.")
    letter.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="lock.pdf")
    letter.add_attachment(b"GIF", maintype="image", subtype="gif", filename="logo.gif")
    inner = EmailMessage()
    inner["From"] = "Bo Jones <b@herald.example>"
    inner["Subject"] = "Older"
    inner.set_content(OWN)
    letter.add_attachment(inner)
    found = read_bytes(mail.read, letter.as_bytes(), "a.eml")
    assert found[1] == Remark("a.eml", "what is attached to it isn't read: lock.pdf")
    articles = [one for one in found if isinstance(one, Article)]
    assert [(one.path, one.title) for one in articles] == [("a.eml", "Documents"), ("a.eml/1", "Older")]


@pytest.mark.parametrize(
    ("charset", "declared"),
    [("koi8-r", "koi8-r"), ("cp1251", "windows-1251"), ("utf-8", "us-ascii"), ("utf-8", "x-none")],
)
def test_letters_are_those_that_were_sent(charset: str, declared: str) -> None:
    text = "Мэр открыл мост в пятницу и поблагодарил рабочих."
    head = f"From: a@b.example\nTo: c@d.example\nContent-Type: text/plain; charset={declared}\n\n"
    assert read_one(mail.read, head.encode() + text.encode(charset)).body.strip() == text


@pytest.mark.parametrize("charset", ["utf-8", "cp1251", "koi8-r"])
def test_headers_of_bare_bytes_are_in_the_letters_that_fit(charset: str) -> None:
    head = "From: Анна Иванова <a@b.example>\nTo: c@d.example\nSubject: Мост открыт для всех\n\nText."
    article = read_one(mail.read, head.encode(charset))
    assert (article.title, article.authors) == ("Мост открыт для всех", ("Анна Иванова",))


def test_a_date_that_is_none_is_left_out_and_that_of_arrival_taken() -> None:
    head = b"From: a@b.example\nDate: yesterday\nReceived: from x by y; Tue, 18 May 2021 06:30:00 +0000\n\nText."
    assert read_one(mail.read, head).date == "2021-05-18"


def make_mailbox(folder: Path, *mails: bytes) -> bytes:
    box = mailbox.mbox(folder / "box.mbox")
    for content in mails:
        box.add(content)
    box.close()
    return (folder / "box.mbox").read_bytes()


def test_a_mailbox_is_read_mail_by_mail(tmp_path: Path) -> None:
    content = make_mailbox(tmp_path, make_mail(OWN), make_mail("From here on it is new.\n\nFrom now on: 10:30.\n"))
    articles = [found for found in read_bytes(mbox.read, content, "b.mbox") if isinstance(found, Article)]
    assert [article.path for article in articles] == ["b.mbox/1", "b.mbox/2"]
    assert OWN in articles[0].body
    assert "From here on it is new." in articles[1].body


def test_a_line_that_begins_with_from_is_no_mail(tmp_path: Path) -> None:
    content = make_mailbox(tmp_path, make_mail(OWN)) + b"\nFrom here on it is new.\n"
    assert len(read_bytes(mbox.read, content)) == 1


def test_a_mail_that_is_too_large_costs_itself_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mbox, "LARGEST_MAIL", 2000)
    content = make_mailbox(tmp_path, make_mail("long " * 1000), make_mail(OWN))
    assert [type(found) for found in read_bytes(mbox.read, content)] == [Skipped, Article]


def test_a_mail_of_outlook_is_read() -> None:
    article = read_one(msg.read, (FILES / "letter.msg").read_bytes())
    assert (article.title, article.date) == ("The lock of Korvenhaven", "2021-05-17")
    assert article.authors == ("Ilse Vanderberg",)
    assert "Wenzel Okonjo-Pratt" in article.body
    assert "Stuyvesant-Obi" in article.text
    assert "Stuyvesant-Obi" not in article.body


def test_letters_called_as_windows_calls_them_are_read() -> None:
    assert "中國文字 Korven" in read_one(msg.read, (FILES / "big5.msg").read_bytes()).body


def test_a_mail_that_is_only_called_one_of_outlook_is_read() -> None:
    assert OWN in read_one(msg.read, make_mail(OWN)).body


@pytest.mark.parametrize("read", [mail.read, mbox.read, msg.read])
@pytest.mark.parametrize("content", [b"", b"A text of no kind.", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600])
def test_what_is_no_mail_says_so(read: Reader, content: bytes) -> None:
    with pytest.raises(UnreadableError):
        read_bytes(read, content)


LINES = [
    "", "--b", "--b--", "--", "> a", "On 10:00 x wrote:", "From: a@b", "To: <<", "Subject: =?x?b?=?=",
    "Content-Type: multipart/alternative; boundary=b", "Content-Type: message/rfc822", "Date: 1 Jan 99999",
    "Content-Type: text/html; charset=\xff", "Content-Transfer-Encoding: base64", "Content-Disposition: a; b*=x''%",
]  # fmt: skip


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(LINES),
        max_size=30,
    )
)
def test_any_lines_of_a_mail_are_read_or_reported(lines: list[str]) -> None:
    check(b"From: a@b.example\nTo: x\n" + "\n".join(lines).encode("latin-1"))


def check(content: bytes) -> None:
    for read in (mail.read, mbox.read, msg.read):
        try:
            for found in read_bytes(read, content):
                getattr(found, "text", "").encode()
        except UnreadableError as error:
            assert str(error)  # noqa: PT017 - either is right
