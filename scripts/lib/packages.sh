# shellcheck shell=bash
# The Debian packages of the project, by what they are for. Sourced, never run.

packages_of() {
    case "$1" in
    build) # to build the program and to draw its texts
        echo g++ cmake ninja-build qt6-base-dev \
            libboost-dev libboost-date-time-dev libyaml-cpp-dev libfmt-dev libexpected-dev \
            nlohmann-json3-dev libpugixml-dev libical-dev libicu-dev fonts-noto-core fonts-noto-cjk
        ;;
    test) # to test it; clang 14 builds the fuzz targets
        echo librapidcheck-dev libbenchmark-dev clang-14 libclang-rt-14-dev shellcheck
        ;;
    bench) # to measure it
        echo libbenchmark-dev jq
        ;;
    dev) # to work on it
        echo ccache clang-format-14 clang-tidy-14
        ;;
    *) return 1 ;;
    esac
}
