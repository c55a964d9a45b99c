"""Words of a file of closed cases, English and Chinese: its headers, and what may stand under them."""

import re
import unicodedata
from collections.abc import Mapping
from typing import TypeVar

from exequatur.value.calibration.cases import Outcome, StageName

HEADERS: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "case", "case id", "case no", "case number", "matter", "编号", "案件编号", "案号", "序号", "项目编号"),
    "forum": ("forum", "jurisdiction", "court country", "to", "法域", "执行地", "法院地", "受理地", "国家地区", "国家或地区"),
    "origin": ("origin", "from", "made in", "来源地", "文书作出地", "作出地"),
    "instrument": ("instrument", "title", "kind of instrument", "执行依据", "文书类型", "文书种类", "法律文书"),
    "stage": ("stage", "step", "phase", "阶段", "程序", "程序阶段"),
    "began": ("began", "begin", "beginning", "start", "started", "start date", "filed", "开始", "开始日", "开始日期", "起始日期", "立案日期"),
    "ended": ("ended", "end", "end date", "closed", "closed on", "decided", "结束", "结束日", "结束日期", "办结日期", "结案日期"),
    "outcome": ("outcome", "result", "结果", "结案结果", "处理结果"),
    "censored_at": ("censored at", "seen to", "last seen", "open on", "截至日期", "观察截止日", "截止日期"),
    "comparability": ("comparability", "comparable", "weight", "可比性", "可比度", "可比程度", "权重"),
    "currency": ("currency", "币种", "货币"),
    "recovered": ("recovered", "recovery", "回收金额", "回款金额", "回收"),
    "claimed": ("claimed", "claim", "owed", "债权金额", "主张金额", "债权总额"),
    "cost": ("cost", "costs", "spent", "费用", "支出", "成本"),
}  # fmt: skip
"""Field -> headers that name it; case, spaces, underscores and punctuation do not matter."""

NEEDED = ("id", "forum", "instrument", "stage", "began", "ended", "outcome")
"""Fields without which a file is not read; the cells of `ended` and `outcome` may be empty."""

STAGE_WORDS: Mapping[StageName, tuple[str, ...]] = {
    "prepare": ("prepare", "preparation", "准备", "案件准备"),
    "freeze": (
        "freeze",
        "freezing order",
        "freezing",
        "interim measures",
        "冻结",
        "冻结令",
        "保全",
        "财产保全",
    ),
    "recognition": (
        "recognition",
        "recognition proceedings",
        "承认",
        "承认与执行",
        "认可",
        "认可与执行",
        "承认程序",
    ),
    "appeal": ("appeal", "上诉", "复议"),
    "execution": ("execution", "enforcement", "execution and sale", "执行", "强制执行"),
    "distribution": ("distribution", "repatriation", "remittance", "分配", "汇回", "分配汇回"),
}

OUTCOME_WORDS: Mapping[Outcome, tuple[str, ...]] = {
    "won": ("won", "win", "granted", "recognised", "recognized", "done", "胜诉", "成功", "准许", "承认", "认可", "完成"),
    "lost": ("lost", "loss", "refused", "dismissed", "败诉", "失败", "驳回", "不予承认", "不予认可"),
    "settled": ("settled", "settlement", "和解", "调解", "执行和解"),
    "withdrawn": ("withdrawn", "abandoned", "discontinued", "撤回", "撤诉", "放弃"),
    "open": ("open", "pending", "ongoing", "未结", "在办", "进行中", "未办结"),
}  # fmt: skip

INSTRUMENT_WORDS: Mapping[str, tuple[str, ...]] = {
    "court_judgment": ("court judgment", "judgment", "judgement", "法院判决", "判决", "判决书"),
    "arbitral_award": ("arbitral award", "award", "仲裁裁决", "裁决", "裁决书"),
    "mediation_settlement": ("mediation settlement", "court mediation statement", "民事调解书", "调解书"),
    "notarised_debt_instrument": (
        "notarised debt instrument", "notarized debt instrument", "赋强公证债权文书", "公证债权文书",
    ),
    "bare_debt": ("bare debt", "debt without a title", "未取得执行依据的债权", "无执行依据"),
}  # fmt: skip

T = TypeVar("T", bound=str)


def folded(word: str) -> str:
    """A word as it is compared: half-width, lower case, letters and digits alone."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", word).casefold())


def meant(word: str, words: Mapping[T, tuple[str, ...]]) -> T | None:
    """The code whose name or word this is; None where it is none's."""
    wanted = folded(word)
    for code, names in words.items():
        if wanted in {folded(code), *map(folded, names)}:
            return code
    return None
