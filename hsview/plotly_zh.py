"""Plotly's own words in Chinese, and the chart configuration every page passes on.

The dictionary is the part of plotly.js-locales 3.7.0 (zh-cn, MIT) that our charts can show.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

ZH_CN: Mapping[str, Any] = MappingProxyType(
    {
        "dictionary": {
            "Autoscale": "自动缩放",
            "Box Select": "矩形框选",
            "Double-click on legend to isolate one trace": "双击图例只看这一条",
            "Double-click to zoom back out": "双击还原",
            "Download plot": "下载图表",
            "Download plot as a PNG": "下载图表为 PNG",
            "Lasso Select": "套索选择",
            "Pan": "平移",
            "Produced with Plotly.js": "由 Plotly.js 生成",
            "Reset": "重置",
            "Reset axes": "重置坐标轴",
            "Snapshot succeeded": "快照已生成",
            "Sorry, there was a problem downloading your snapshot!": "抱歉，快照下载失败！",
            "Taking snapshot - this may take a few seconds": "正在生成快照，请稍候",
            "Zoom": "缩放",
            "Zoom in": "放大",
            "Zoom out": "缩小",
            "new text": "新文本",
            "trace": "序列",
        },
        "format": {
            "days": ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"],
            "shortDays": ["周日", "周一", "周二", "周三", "周四", "周五", "周六"],
            "months": [
                "一月", "二月", "三月", "四月", "五月", "六月",
                "七月", "八月", "九月", "十月", "十一月", "十二月",
            ],
            "shortMonths": [
                "1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月",
            ],
            "date": "%Y-%m-%d",
        },
    }
)  # fmt: skip
CONFIG: Mapping[str, Any] = MappingProxyType(
    {
        "locale": "zh-CN",
        "locales": {"zh-CN": dict(ZH_CN)},
        "displayModeBar": False,
        "displaylogo": False,
        "scrollZoom": False,
        "showTips": False,
        "responsive": True,
    }
)
