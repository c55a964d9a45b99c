"""What the command says of its own command line, in both languages."""

from exequatur.text import Catalogue

MESSAGES: Catalogue = {
    "cli.usage": {"en": "Usage: {usage}", "zh": "用法：{usage}"},
    "cli.try": {"en": "Try '{command} --help' for help.", "zh": "可用“{command} --help”查看说明。"},
    "cli.error": {"en": "Error: {reason}", "zh": "错误：{reason}"},
    "cli.missing": {"en": "Missing {what}.", "zh": "缺少 {what}。"},
    "cli.no_option": {"en": "No such option {what}.", "zh": "没有选项 {what}。"},
    "cli.no_command": {"en": "No such command {what}.", "zh": "没有命令 {what}。"},
    "cli.did_you_mean": {"en": " Did you mean {what}?", "zh": "您是否要用：{what}？"},
    "cli.choice": {
        "en": "{what}: {value!r} is not one of {allowed}.",
        "zh": "{what}：{value!r} 不在可选值之内：{allowed}。",
    },
    "cli.bad": {"en": "{what}: {reason}", "zh": "{what} 的取值无效（{reason}）。"},
}
