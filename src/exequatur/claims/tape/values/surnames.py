"""Does a short Chinese text look like the name of a person? By the common surnames of the Hundred Family Surnames."""

import re

from exequatur.claims.patterns import late_pattern

_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方"
    "白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝"
    "包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党"
    "宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼"
    "張劉陳楊黃趙吳孫馬鄭許鄧馮蕭葉蔣盧羅鍾譚陸範賈韋鄒閆龍賀顧龔邵萬錢嚴湯溫齊龐顏莊聶魯歐關蘭寧紀單駱藍遊華時農簡車項連蘆麥婁竇黨宮費衛應閔鄔邊師榮叢鞏遲鄺談樂儲勞"
)
_COMPOUND = (
    "欧阳",
    "上官",
    "司马",
    "诸葛",
    "司徒",
    "东方",
    "皇甫",
    "尉迟",
    "公孙",
    "慕容",
    "令狐",
    "夏侯",
    "歐陽",
    "司馬",
    "諸葛",
)
_NOT_NAMES = late_pattern(
    r"^(?:无|公司|集团|银行|保证|抵押|担保|企业|个人|自然人|信用|连带|单位|房产|土地|本人|配偶|股权|其他|暂无|详见|见|附|同上|未知)|[省市县区镇村路街号厂店行部室院所局会社司]$"
)


def looks_personal(text: str) -> bool:
    """Is `text` of two to four characters, begins with a surname, and says nothing else; masked names (陈**, 张某甲) count.

    >>> looks_personal("张三"), looks_personal("欧阳小明"), looks_personal("房产"), looks_personal("陈**")
    (True, True, False, True)
    """
    bare = text.replace("×", "*").replace("＊", "*").replace("X", "*")
    if not re.fullmatch(r"[一-鿿·][一-鿿*·]{1,3}", bare) or _NOT_NAMES.search(bare):
        return False
    return bare[0] in _SURNAMES or bare[:2] in _COMPOUND or "某" in bare
