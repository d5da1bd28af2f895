# shellcheck shell=bash
# What the scripts share. Sourced, never run.

project_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

say() { printf '\n== %s\n' "$*"; }

fail() {
    printf '%s: %s\n' "${0##*/}" "$*" >&2
    exit 1
}

wrong_usage() {
    printf '%s: %s (see %s --help)\n' "${0##*/}" "$*" "${0##*/}" >&2
    exit 2
}

have() { command -v "$1" >/dev/null 2>&1; }

# How many things to do at once: CMAKE_BUILD_PARALLEL_LEVEL, else one for each processor.
jobs_at_once() { printf '%s\n' "${CMAKE_BUILD_PARALLEL_LEVEL:-$(nproc)}"; }

# Prints the leading comment of the calling script, without the marks, when --help is asked for.
help_if_asked() {
    case "${1:-}" in
    -h | --help)
        awk 'NR > 1 { if (!/^#/) exit; sub(/^# ?/, ""); print }' "$0"
        exit 0
        ;;
    esac
}

# build_preset PRESET [TARGET…]: configures the preset and builds the targets (none: all).
build_preset() {
    local preset=$1
    shift
    local targets=()
    (($# == 0)) || targets=(--target "$@")
    (
        cd "$project_root" &&
            cmake --preset "$preset" &&
            cmake --build --preset "$preset" --parallel "$(jobs_at_once)" "${targets[@]}"
    )
}
