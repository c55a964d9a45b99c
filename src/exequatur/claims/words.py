"""One spelling for comparison: full width, traditional characters, case and spaces levelled."""

import unicodedata
from functools import lru_cache

from exequatur.claims.patterns import late_pattern

_TRADITIONAL = (
    "貸贷債债務务権权權权務务擔担保保證证質质還还餘余額额總总計计華华幣币種种類类別别號号編编碼码稱称"
    "戶户銀银機机構构關关聯联繫系電电話话訴诉訟讼審审執执結结終终決决書书裁裁調调達达時时間间期期日日"
    "滿满應应實实際际現现產产線线狀状態态況况況况備备註注說说明明罰罚違违約约費费評评價价值值轉转讓让"
    "購购買买賣卖發发放放開开始始屆届歸归償偿帳账賬账單单萬万億亿圓圆處处國国境境內内臺台灣湾門门區区"
    "縣县鎮镇鄉乡廣广東东蘇苏濟济寧宁陽阳漢汉遼辽龍龙劉刘張张陳陈黃黄趙赵吳吴孫孙鄭郑馬马許许鄧邓韓韩"
    "馮冯蔣蒋葉叶蕭萧盧卢羅罗業业責责義义條条協协議议請请領领記记錄录資资訊讯財财優优順顺續续長长連连帶带"
    "據据歷历複复復复當当個个與与於于從从後后來来點点檢检驗验監监檔档標标項项賠赔賬账繳缴寄寄簽签訂订"
    "認认諾诺員员網网絡络級级損损滯滞隱隐屬属節节構构興兴豐丰農农貿贸製制造造設设備备廠厂積积雜杂飛飞"
    "輪轮候候貨货貳贰參叁陸陆圖图將将準准樓楼層层廳厅壓压擬拟補补該该變变遲迟絕绝糾纠紛纷駁驳寫写專专預预讀读擇择顯显車车運运無无異异則则規规範范團团傳传邊边觸触歐欧亞亚幾几兩两庫库體体離离齊齐爾尔維维納纳"
)
_SIMPLIFY = str.maketrans(
    {a: b for a, b in zip(_TRADITIONAL[::2], _TRADITIONAL[1::2], strict=True) if a != b}
)

_CJK_SPACE = late_pattern(r"(?<=[⺀-鿿＀-￯、。（）()，：])\s+|\s+(?=[⺀-鿿（）()，：])")


def width(text: str) -> str:
    """`text` with full-width letters, digits and signs made half width and odd spaces made plain."""
    if text.isascii():
        return text.strip()
    return unicodedata.normalize("NFKC", text).replace("​", "").replace("\ufeff", "").strip()


def simplify(text: str) -> str:
    """`text` in simplified characters, for those that headers and statuses use."""
    return text if text.isascii() else text.translate(_SIMPLIFY)


def plain(text: str) -> str:
    """`text` as compared: half width, simplified, lower case, single spaces, none beside Chinese.

    >>> plain("本 金　餘額（萬元）")
    '本金余额(万元)'
    """
    return _plain(text) if len(text) <= _SHORT else _plain.__wrapped__(text)


_SHORT = 48
"""Characters of a text that may stand in many cells and is levelled once; longer ones are not kept."""


@lru_cache(maxsize=16_384)
def _plain(text: str) -> str:
    # The capital of a Turkish i folds to an i with a dot over it.
    levelled = simplify(" ".join(width(text).casefold().replace("i\u0307", "i").split()))
    return _CJK_SPACE.sub("", levelled).strip(" :*")


def is_chinese(text: str) -> bool:
    """Does `text` hold a Chinese character?"""
    return any("一" <= c <= "鿿" for c in text)
