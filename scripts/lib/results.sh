# shellcheck shell=bash
# Counts what test runs report. Sourced, never run.

# count_ctest_log LOG: "PASSED FAILED SKIPPED" of one ctest run, from Testing/Temporary/LastTest.log.
# A Qt Test program counts with each of its cases; any other test, and a program that ended
# without its totals, counts as one.
count_ctest_log() {
    awk '
        /^[0-9]+\/[0-9]+ Test: / { cases = failed_here = over = 0 }
        /^Totals: [0-9]+ passed, [0-9]+ failed, [0-9]+ skipped/ {
            cases = 1; passed += $2; failed += $4; skipped += $6; failed_here += $4
        }
        /^<end of output>$/ { over = 1 }
        # ctest writes "Test Passed." even of a program that is not there.
        /^Unable to find executable/ { absent = 1 }
        over && /^Test (Passed|Failed)\.$/ {
            if ($2 == "Passed." && !absent) passed += !cases
            else failed += !failed_here
            absent = over = 0
        }
        END { print passed + 0, failed + 0, skipped + 0 }
    ' "$1"
}

# summary_line PASSED FAILED SKIPPED: the closing line of a run.
summary_line() {
    local skipped=''
    (($3 == 0)) || skipped=", $3 skipped"
    printf '%d passed, %d failed%s\n' "$1" "$2" "$skipped"
}
