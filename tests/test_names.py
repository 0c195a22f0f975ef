"""Names of numbers whose words stand elsewhere: in a list, behind a preposition, behind the next number."""

from __future__ import annotations

import pytest

from tests.speech import facts

ISSUED = "2021-02-07"


def names(text: str) -> list[str]:
    return [fact.indicator for fact in facts(text, ISSUED) if not fact.rule.endswith("threshold")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "改造供水管网7公里、弱电管网34.7公里、窨井盖4252个。",
            ["供水管网里程", "改造弱电管网里程", "改造窨井盖数"],
        ),
        ("新打造省级特色酒庄5个、美酒街区5条。", ["新打造省级特色酒庄数", "新打造美酒街区数"]),
        ("续建东二环、北三环等12条道路。", ["续建道路数"]),
        (
            "零部件基地项目开工11万平方米，完工2万平方米。",
            ["零部件基地项目开工面积", "零部件基地项目完工面积"],
        ),
        (
            "休闲食品产值达到100亿元，装备制造业达到67亿元，生物医药达到21亿元。",
            ["休闲食品产值", "装备制造业产值", "生物医药产值"],
        ),
        ("城镇低保补差额68元，农村13元。", ["城镇低保补差额", "农村低保补差额"]),
        ("谋划专债项目18个，下达资金5.5亿元。", ["谋划专债项目数", "谋划专债项目下达资金"]),
        ("在建项目346项、投产257项。", ["在建项目数", "投产项目数"]),
    ],
)
def test_a_list_shares_its_verb_or_its_noun(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("累计为29个省份保供煤炭超35亿吨。", ["保供煤炭的省份数", "保供煤炭量"]),
        ("在主城区50个小区建设分布式换电站。", ["建设分布式换电站的小区数"]),
        ("向8个市下放省级用地审批权。", ["下放省级用地审批权的市数"]),
        ("对38处责任主体灭失矿山进行综合治理。", ["进行综合治理的责任主体灭失矿山数"]),
        ("对17个村21公里道路进行改造提升。", ["村数", "道路里程"]),
        ("11家银行机构向230家企业融资授信。", ["银行机构数", "融资授信的企业数"]),
    ],
)
def test_what_is_done_for_those_behind_a_preposition(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("完成51个村、2.3万农户“气代煤”改造。", ["“气代煤”改造村数", "农户“气代煤”改造户数"]),
        ("1个镇、8个村入选示范创建名单。", ["入选示范创建名单的镇数", "入选示范创建名单的村数"]),
        ("完成1.8万户、189万平方米棚改任务。", ["棚改任务户数", "棚改任务面积"]),
        ("完成65条、总长度57.9公里的城市道路改造。", ["城市道路改造数", "城市道路改造总长度"]),
        ("解决了57个村近10万人的饮水安全问题。", ["解决饮水安全问题的村数"]),
        ("共搬迁1.77万户5.38万人。", ["搬迁户数", "搬迁人数"]),
        ("投资6.4亿元7.4公里的“大北环”全线通车。", ["“大北环”投资", "“大北环”里程"]),
        ("实施357个1165公里的道路交通项目。", ["道路交通项目数", "道路交通项目里程"]),
    ],
)
def test_what_the_next_number_says_of_this_one(text: str, expected: list[str]) -> None:
    assert names(text)[: len(expected)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("普惠性幼儿园100%覆盖。", "普惠性幼儿园覆盖率"),
        ("确保土壤100%安全利用。", "土壤安全利用率"),
        ("完成50%以上搬迁村面貌提升。", "搬迁村面貌提升比例"),
        ("农业保险保费收入占全省的15.6%。", "农业保险保费收入占全省比重"),
        ("规上工业企业“上云率”达100%。", "规上工业企业“上云率”"),
    ],
)
def test_a_share_of_what(text: str, expected: str) -> None:
    assert names(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("空气质量改善率居全国168个重点城市第2名。", "空气质量改善率全国位次"),
        ("食糖产量连续33个榨季排全国第一。", "食糖产量全国位次"),
        ("优良天数在全市平原县排名第二。", "空气质量优良天数全市平原县位次"),
        ("在全市聚焦城市新颜值拉练评比中，获得全市第6名。", "聚焦城市新颜值拉练评比全市位次"),
        ("地区生产总值迈上14万亿元新台阶、连续36年居全国首位。", "地区生产总值全国位次"),
    ],
)
def test_a_place_among_many(text: str, expected: str) -> None:
    assert names(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("救助贫困残疾人800名。", "救助贫困残疾人数"),
        ("引进高层次人才48人。", "引进高层次人才数"),
        ("充分体现了65万衡水人民的热切期盼。", "全市人口"),
        ("团洲垸蓄滞洪区2.1万余人进行迁建。", "团洲垸蓄滞洪区迁建人数"),
        ("第二轮土地承包到期后再延长30年试点。", "第二轮土地承包到期后年限"),
        ("查扣没收劣质散煤600吨。", "查扣没收劣质散煤量"),
        ("拆除违法占地600余亩。", "拆除违法占地面积"),
        ("恒兴物流等16个现代物流项目进展顺利。", "现代物流项目数"),
        ("147个国考断面水质优良率达98.6%。", "国考断面数"),
        ("完成92个城市社区规范化建设。", "城市社区规范化建设数"),
        ("中央财政安排1000亿元专项奖补资金。", "中央财政专项奖补资金"),
        ("清理“河湖四乱”（5）36处。", "清理“河湖四乱”数"),
        ("国华龙泉关20兆瓦光伏项目开工。", "国华龙泉关光伏项目装机"),
        ("省运会上斩获2金2银。", "金牌数"),
        ("抓好1600个、年度投资6000亿元以上的重大项目建设。", "重大项目数"),
        ("水环境功能区达标率从2016年的31.6%上升。", "水环境功能区达标率"),
        ("非公有制经济发展加快，占国内生产总值的比重达37.3%。", "非公有制经济发展占国内生产总值比重"),
    ],
)
def test_a_name_says_what_is_measured(text: str, expected: str) -> None:
    assert names(text)[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "甲公司主营业务收入突破百亿元，乙、丙分别达到65亿元、51亿元。",
            ["乙主营业务收入", "丙主营业务收入"],
        ),
        ("天方药业年销售收入突破50亿元，骏马化工达到30亿元。", ["骏马化工年销售收入"]),
        ("生产总值达到1000亿元，人均超过1万元。", ["人均地区生产总值"]),
    ],
)
def test_what_a_name_leaves_out_comes_from_the_number_before(text: str, expected: list[str]) -> None:
    assert names(text)[1:] == expected
