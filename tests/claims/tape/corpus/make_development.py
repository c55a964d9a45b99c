"""Write the tapes of the development half and their expected results: `python make_development.py [module...]`.

Each tape is decided by reading it as a careful officer would, before the reader sees it. The held-out half is made elsewhere.
"""

import sys
from importlib import import_module
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from writing import DEVELOPMENT

MODULES = tuple(sorted(path.stem for path in Path(__file__).resolve().parent.glob("tapes_*.py")))


def main() -> None:
    """Write all tapes, or those of the modules named."""
    DEVELOPMENT.mkdir(exist_ok=True)
    for module in sys.argv[1:] or MODULES:
        import_module(module).make()


if __name__ == "__main__":
    main()
