#include "fuzz/edtfinput.h"
#include "fuzz/typedinput.h"

#include <QDir>
#include <QFile>
#include <QtTest>

using namespace chancery;

namespace {

/// A row for each file of a corpus, which holds so many at least.
void addInputs(const char *corpus, int fewest)
{
    QTest::addColumn<QByteArray>("bytes");
    const QDir folder(QStringLiteral(SOURCE_DIR "/tests/fuzz/corpus/") + QLatin1String(corpus));
    const QStringList names = folder.entryList(QDir::Files);
    QVERIFY(names.size() >= fewest);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QTest::newRow(qPrintable(name)) << file.readAll();
    }
}

std::vector<std::uint8_t> dataOf(const QByteArray &bytes)
{
    return {bytes.begin(), bytes.end()};
}

} // namespace

/// Every input that a fuzzer once found worth keeping, read again: without the fuzzer, and under
/// whatever compiler and sanitizers the tests are built with.
class TestFuzzCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inputsOfTheDateFuzzerKeepThePromises_data() { addInputs("edtf", 100); }
    void inputsOfTheDateFuzzerKeepThePromises();
    void inputsOfTheTypedDateFuzzerKeepThePromises_data() { addInputs("typeddate", 25); }
    void inputsOfTheTypedDateFuzzerKeepThePromises();
};

void TestFuzzCorpus::inputsOfTheDateFuzzerKeepThePromises()
{
    QFETCH(QByteArray, bytes);
    const auto data = dataOf(bytes);
    const EdtfInput input = edtfInput(data.data(), data.size());
    const std::string broken = brokenPromise(input);
    QVERIFY2(broken.empty(), ("'" + input.text + "': " + broken).c_str());
}

void TestFuzzCorpus::inputsOfTheTypedDateFuzzerKeepThePromises()
{
    QFETCH(QByteArray, bytes);
    const auto data = dataOf(bytes);
    const TypedInput input = typedInput(data.data(), data.size());
    const std::string broken = brokenTypingPromise(input.text, input.rules);
    QVERIFY2(broken.empty(), ("'" + input.text + "': " + broken).c_str());
}

QTEST_GUILESS_MAIN(TestFuzzCorpus)
#include "test_fuzzcorpus.moc"
