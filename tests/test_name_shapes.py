"""Shapes of a sentence that decide what its numbers measure: one row for each shape, all names of it."""

from __future__ import annotations

import pytest

from tests.speech import fact, facts

ISSUED = "2017-04-07"


def names(text: str) -> list[str]:
    return [f.indicator for f in facts(text, ISSUED)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("规划建设3.5万亩高标准农田。", ["规划建设高标准农田面积"]),
        ("完成100个村庄、800公里村内道路改造。", ["村内道路改造村庄数", "村内道路改造里程"]),
        ("投资4900万元的县医院综合楼投入使用。", ["县医院综合楼投资"]),
        (
            "启动投资2700万元的津保北线李家营段3.5公里改线工程。",
            ["津保北线李家营段改线工程投资", "改线工程里程"],
        ),
    ],
)
def test_a_measure_before_a_noun_is_no_limit_of_a_kind(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_an_amount_that_names_a_kind_is_still_a_limit() -> None:
    assert names("亿元村达到12个，新上亿元以上项目23个。") == [
        "村门槛",
        "亿元村数",
        "项目新上门槛",
        "新上亿元以上项目数",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全县79个村、15万人喝上了“放心水”。", ["喝上“放心水”的村数", "喝上“放心水”人数"]),
        ("年内300个村、20万人实现脱贫。", ["脱贫村数", "脱贫人口"]),
        ("17个区、2个县、124个镇获评全国百强。", [f"获评全国百强的{what}数" for what in "区县镇"]),
        (
            "完成北邓村3000亩、温仁4000亩基本农田整理项目。",
            ["北邓村基本农田整理项目面积", "温仁基本农田整理项目面积"],
        ),
        ("完成投资3亿元的甲厂和投资2亿元的乙厂项目建设。", ["甲厂完成投资", "乙厂项目投资"]),
        ("投资3.68亿元的何桥、李庄等6个乡镇的土地整治项目开工。", ["土地整治项目投资"]),
    ],
)
def test_what_the_end_of_a_list_says_of_all(text: str, expected: list[str]) -> None:
    assert names(text)[: len(expected)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("将财政支出的86%用于保障和改善民生。", "财政支出用于保障和改善民生比重"),
        ("长效机制基本建立，96.2%规模养殖场实现粪污资源化利用。", "实现粪污资源化利用的规模养殖场比例"),
        ("全县80%以上农村劳动力掌握了1—2门实用技术。", "掌握实用技术的农村劳动力比例"),
    ],
)
def test_a_share_and_what_it_did(text: str, expected: str) -> None:
    assert names(text)[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("小学入学率100%，巩固率100%。", ["小学入学率", "巩固率"]),
        ("为20个村新打了深水井。", ["新打深水井的村数"]),
        ("全年发放2017年义务兵优待金743.4万元。", ["发放义务兵优待金金额"]),
        ("初步确定重点项目234个，年度投资581.7亿元。", ["重点项目数", "重点项目年度投资"]),
        ("夏南牛产业发展取得突破，存栏达到50万头。", ["夏南牛产业存栏"]),
        ("粮食生产在高基点上实现新跨越，总产达151.8亿斤。", ["粮食生产总产"]),
        ("单项冠军企业达到4家，企业研发活动覆盖率达到78.4%。", ["单项冠军企业数", "企业研发活动覆盖率"]),
        ("网上店铺扩展到700家。", ["网上店铺数"]),
        ("过境免签扩展到9个州。", ["过境免签州数"]),
        ("超额完成794万立方米的压采治理任务。", ["压采治理任务"]),
        ("给我县下达了2万户的农村气代煤改造任务。", ["下达农村气代煤改造任务户数"]),
        ("96户建档立卡贫困人口实现“两不愁”。", ["“两不愁”的建档立卡贫困人口户数"]),
        ("仅用37天实现病例清零。", ["实现病例清零用时"]),
        ("服装产业再上新水平。2011年，预计完成产值161.5亿元。", ["服装产业产值"]),
        ("投资3亿多元，重点实施了路网、供水等一大批公益事业项目。", ["公益事业项目投资"]),
        ("产值超亿元企业达到13家。", ["企业产值门槛", "产值超亿元企业数"]),
        (
            "加计扣除政策惠及户数与投资额，分别增长21.4%和42.7%。",
            ["加计扣除政策惠及户数", "加计扣除政策惠及投资额"],
        ),
        (
            "到位省外资金222亿元，进出口4.5亿美元，增幅分别居全省第二位和第三位。",
            ["实际到位省外资金", "进出口总值", "实际到位省外资金增幅全省位次", "进出口总值增幅全省位次"],
        ),
    ],
)
def test_a_name_without_what_belongs_elsewhere(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("铁路旅客发送量、民航旅客吞吐量分别增长8.7%、16.5%。", ["铁路旅客发送量", "民航旅客吞吐量"]),
        ("化学需氧量和二氧化硫排放量分别减少8%和4%。", ["化学需氧量排放量", "二氧化硫排放量"]),
        ("规上工业营业收入、利润，分别增长4.2%、8.6%。", ["规模以上工业营业收入", "规模以上工业利润总额"]),
        ("“免证办”“零跑动”事项分别达到268项、36项。", ["“免证办”数", "“零跑动”事项数"]),
        ("完成8所中小学新建、6所迁建、20所改扩建任务。", ["中小学新建数", "迁建中小学数", "改扩建中小学数"]),
        ("实施的18项惠民实事，5项基本完成，11项如期启动。", ["完成的惠民实事数", "如期启动的惠民实事数"]),
        ("使2.58万户、近8万市民直接受益。", ["受益市民户数", "受益市民人数"]),
        ("剩余403户、964人贫困人口年底前全部脱贫。", ["脱贫的贫困人口户数", "脱贫人口"]),
        ("解决了9个村3.2万人的安全饮水。", ["解决安全饮水的村数", "解决安全饮水的人数"]),
    ],
)
def test_numbers_of_one_list(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新建县妇幼保健院，建筑面积1.2万平方米。", ["县妇幼保健院建筑面积"]),
        ("按照建设省级园区的标准，规划面积12平方公里。", ["规划面积"]),
        ("投资5亿元的年出栏20万只肉羊养殖项目开工。", ["肉羊养殖项目投资"]),
        ("完善交通路网，投资7000余万元加快推进沙河桥改造工程。", ["沙河桥改造工程投资"]),
        ("主营业务收入仅占全省总量的3.6%。", ["主营业务收入占全省总量比重"]),
        ("人均受教育年限由9.2年提高到10.1年。", ["平均受教育年限", "平均受教育年限"]),
    ],
)
def test_an_attribute_and_what_it_is_of(text: str, expected: list[str]) -> None:
    assert names(text)[: len(expected)] == expected


PAIR = "固定资产投资增长11.6%，规上工业增加值增长11.5%，"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("地区生产总值增长8.7%，连续三年雄踞全市第一。", ["地区生产总值全市位次"]),
        ("社会消费品零售总额增长18.2%，排位保持全市第二。", ["社会消费品零售总额排位全市位次"]),
        (PAIR + "两项指标稳居全市第一。", ["固定资产投资、规模以上工业增加值全市位次"]),
        (PAIR + "两项指标增速居全市第一。", ["固定资产投资、规模以上工业增加值增速全市位次"]),
        (
            "经济总量由2011年的全省第5位上升到2015年的第3位。",
            ["地区生产总值全省位次", "地区生产总值全省位次"],
        ),
        ("综合实力位列全国市辖区高质量榜单第46位，上升3位。", ["综合实力全国市辖区高质量榜单位次"] * 2),
        ("全球创新指数城市排名跃升至第14位。", ["全球创新指数城市位次"]),
    ],
)
def test_a_place_by_whatever_verb(text: str, expected: list[str]) -> None:
    assert names(text)[-len(expected) :] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "一般公共预算收入32.8亿元，一般公共预算支出242亿元，是2015年的1.3倍和1.5倍。",
            ["一般公共预算收入", "一般公共预算支出"],
        ),
        (
            "新增一级公路1317公里、二级公路2667公里，总里程分别达4246公里和3166公里。",
            ["一级公路总里程", "二级公路总里程"],
        ),
        ("集中攻坚，7县（市、区）脱贫摘帽。", ["脱贫摘帽的县数"]),
        ("104个村整体脱贫。", ["脱贫村数"]),
    ],
)
def test_numbers_over_what_stands_before(text: str, expected: list[str]) -> None:
    assert names(text)[-len(expected) :] == expected


def test_a_town_named_by_a_number_of_heads_is_no_number() -> None:
    assert names("五头镇入选全国百强镇。") == []


def test_companies_listed_go_on_a_list_of_new_ones() -> None:
    text = "力争新增上市公司3家、挂牌企业27家。"
    assert [f.measure for f in facts(text, ISSUED)] == ["change", "change"]


def test_a_rate_of_falling_is_the_fall_of_the_number_before() -> None:
    fall = fact("PM2.5平均浓度达到58微克/立方米，下降率8%。", "8%")
    assert (fall.indicator, fall.measure, fall.value) == ("PM2.5平均浓度", "growth", -8)
