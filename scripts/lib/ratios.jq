# Google Benchmark's report with "ratios" added: each benchmark NAME/SIZE beside NAME_floor/SIZE.
def milliseconds: .cpu_time * {"ns": 1e-6, "us": 1e-3, "ms": 1, "s": 1000}[.time_unit];
# Without what Google Benchmark adds of its own: "pan/1000/iterations:48" is pan/1000.
def plain: .name | sub("/iterations:[0-9]+$"; "");
def rounded(digits): pow(10; digits) as $p | . * $p | round / $p;
(.benchmarks | map(select(.error_occurred | not) | {key: plain, value: milliseconds}) | from_entries) as $times
| .ratios = [
    .benchmarks[] | plain
    | capture("^(?<what>[a-z]+)/(?<size>[0-9]+)$")
    | .floor = $times["\(.what)_floor/\(.size)"] | .time = $times["\(.what)/\(.size)"]
    | select(.floor != null and .time != null)
    | {name: .what, size: (.size | tonumber), milliseconds: (.time | rounded(3)),
       floor_milliseconds: (.floor | rounded(3)), ratio: (.time / .floor | rounded(2))}
  ]
