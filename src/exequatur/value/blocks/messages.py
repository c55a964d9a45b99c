"""What the simulation in blocks says to people, in both languages."""

from exequatur.text import Catalogue

MESSAGES: Catalogue = {
    "cluster.missing": {
        "en": "Ray is not installed, so there is no cluster to simulate on: pip install 'exequatur[cluster]'. Without --ray the same figures come from this machine.",
        "zh": "未安装 Ray，无法使用集群模拟：请运行 pip install 'exequatur[cluster]'。不加 --ray 则在本机计算，结果相同。",
    },
    "cluster.unreachable": {
        "en": "The cluster cannot be reached or started: {reason}",
        "zh": "无法连接或启动集群：{reason}",
    },
    "blocks.progress": {
        "en": "simulating: {done} of {all} blocks of claims",
        "zh": "路径模拟：已完成 {done} / {all} 批债权",
    },
    "blocks.lost": {
        "en": "A worker ended before its claims were simulated (killed, or out of memory: {reason}). What is finished is kept; run the same command again, with fewer --workers or --paths.",
        "zh": "一个计算进程在完成其批次前终止（被结束或内存不足：{reason}）。已完成的部分已保存；请减少 --workers 或 --paths 后重新运行同一命令。",
    },
    "blocks.kept": {
        "en": "Stopped. What is finished is kept in {folder}: the same command goes on from there.",
        "zh": "已停止。已完成的部分保存在 {folder}：再次运行同一命令即可继续。",
    },
}
