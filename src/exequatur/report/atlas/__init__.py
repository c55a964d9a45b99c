"""The atlas: the whole law base as pages that work from a file system, in English and Chinese."""
