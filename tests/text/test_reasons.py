"""Why a file could not be read: in the language of the message, never half English in a Chinese sentence."""

import ast
import errno
import json
import os
import re
from pathlib import Path

import pytest
import yaml

import exequatur
from exequatur.claims.tape.library import open_library
from exequatur.claims.tape.mapping import load_mapping
from exequatur.claims.tape.refusal_reasons import reason_of
from exequatur.text import Reason, UserError, say
from exequatur.text.reasons import LONGEST, quoted, why

SRC = Path(exequatur.__file__).parent


def raised(of: type[Exception], do: object) -> Exception:
    with pytest.raises(of) as caught:
        do()  # type: ignore[operator]
    return caught.value


@pytest.mark.parametrize(
    ("number", "chinese"),
    [
        (errno.ENOENT, "文件或目录不存在"),
        (errno.EACCES, "没有访问权限"),
        (errno.EISDIR, "这是目录，不是文件"),
        (errno.ENOSPC, "磁盘空间不足"),
        (errno.EROFS, "磁盘为只读"),
    ],
)
def test_an_error_of_the_system_has_words_of_its_own(number: int, chinese: str) -> None:
    reason = why(OSError(number, os.strerror(number), "x"))
    assert reason.text("zh") == chinese
    assert not re.search("[\u4e00-\u9fff]", reason.text("en"))


def test_an_error_that_nobody_knows_is_quoted_as_such() -> None:
    reason = why(OSError(errno.ENOTTY, "Inappropriate ioctl for device"))
    assert reason.text("en") == "Inappropriate ioctl for device"
    assert reason.text("zh") == "原文“Inappropriate ioctl for device”"
    assert why(ValueError()).text("en") == "ValueError"
    assert len(quoted("x" * 1000).text("en")) == LONGEST
    assert quoted("first\nsecond.").text("en") == "first"


def test_an_encoding_names_the_byte() -> None:
    error = raised(UnicodeDecodeError, lambda: b"ab\xff".decode("utf-8"))
    assert why(error).text("en") == "not UTF-8: byte 3 does not fit"
    assert why(error).text("zh") == "不是 UTF-8 编码：第 3 个字节不符"


def test_parsers_name_line_and_column() -> None:
    broken = why(raised(yaml.YAMLError, lambda: yaml.safe_load("a: 1\nb: [1, 2")))
    assert broken.text("zh").startswith("第 2 行第 ")
    broken = why(raised(json.JSONDecodeError, lambda: json.loads('{"a":\n oops}')))
    assert broken.text("en") == "line 2, column 2: Expecting value"
    assert broken.text("zh") == "第 2 行第 2 列：解析器原文“Expecting value”"


def test_a_reason_is_said_in_the_language_of_its_message() -> None:
    catalogue = {"x": {"en": "{file}: refused ({reason}).", "zh": "{file}：已拒绝（{reason}）。"}}
    reason = why(PermissionError(errno.EACCES, "Permission denied"))
    assert say(catalogue, "x", "zh", file="a", reason=reason) == "a：已拒绝（没有访问权限）。"
    error = UserError(catalogue, "x", file="a", reason=reason)
    assert (str(error), error.message("zh")) == (
        "a: refused (access is denied).",
        "a：已拒绝（没有访问权限）。",
    )
    assert (reason, str(reason)) == (why(PermissionError(errno.EPERM, "")), "access is denied")


@pytest.mark.parametrize(
    ("content", "english", "chinese"),
    [
        (b"\xff\xfe\xff", "not UTF-8", "不是 UTF-8 编码"),
        (b"just words", "no pairs of field and header", "“字段: 表头”"),
        (b"fields: {}\nwrong: 1", "unknown key 'wrong'", "不认识的键 'wrong'"),
        (b"fields: [a]", "under fields", "fields 下"),
        (b"a: [1", "line 1", "第 1 行"),
    ],
)
def test_a_mapping_that_cannot_be_read_says_why_in_both_languages(
    tmp_path: Path, content: bytes, english: str, chinese: str
) -> None:
    path = tmp_path / "m.yaml"
    path.write_bytes(content)
    error = raised(UserError, lambda: load_mapping(path))
    assert isinstance(error, UserError)
    assert english in error.message("en")
    assert chinese in error.message("zh")
    without_quotation = re.sub(r"原文“.*?”|'[^']*'|m\.yaml|principal|fields|UTF-8", "", error.message("zh"))
    assert not re.search(r"[a-z]{4,}", without_quotation), without_quotation


def test_a_mapping_that_is_not_there_says_so_in_chinese(tmp_path: Path) -> None:
    error = raised(UserError, lambda: load_mapping(tmp_path / "none.yaml"))
    assert isinstance(error, UserError)
    assert "文件或目录不存在" in error.message("zh")


@pytest.mark.parametrize(
    ("said", "chinese"),
    [
        ("no list of records", "不是记录列表"),
        ("line 4: Expecting value", "第 4 行：解析器原文“Expecting value”"),
        ("record 7: no object", "第 7 条记录不是对象"),
        ("3,000,000 × 12", "3,000,000 × 12"),
        ("> 512 MB", "> 512 MB"),
        ("CalamineError: Cannot detect file format", "原文“CalamineError: Cannot detect file format”"),
    ],
)
def test_the_limited_process_gives_its_reasons_in_both_languages(said: str, chinese: str) -> None:
    reason = reason_of({"error": "broken", "reason": said})
    assert str(reason) == said
    assert (reason.text("zh") if isinstance(reason, Reason) else reason) == chinese


def test_no_message_is_given_the_bare_words_of_an_error() -> None:
    """`reason=str(error)` and `reason=error.strerror` would put English into a Chinese sentence: `why(error)` does not."""
    bare = [
        f"{path.relative_to(SRC)}:{node.lineno}"
        for path in sorted(SRC.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and "tape.no_rows" not in ast.unparse(node)  # a count is its reason
        if any(word.arg == "reason" and _bare(word.value) for word in node.keywords)
    ]
    assert not bare


def _bare(value: ast.expr) -> bool:
    """Is `value` the text of an exception as it comes?"""
    text = ast.unparse(value)
    return bool(re.search(r"\bstrerror\b|\bstr\((?:error|exc|e|problem)\)", text)) or text in ("error", "exc")


def test_a_library_of_mappings_that_holds_none_is_refused_in_chinese(tmp_path: Path) -> None:
    (tmp_path / "synonyms.yaml").write_text("[]\n- x: [", encoding="utf-8")
    error = raised(UserError, lambda: open_library(tmp_path))
    assert isinstance(error, UserError)
    assert "解析器原文" in error.message("zh")
