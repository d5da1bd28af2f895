#include "fuzz/edtfinput.h"

#include <QDir>
#include <QFile>
#include <QtTest>

using namespace chancery;

/// Every input that a fuzzer once found worth keeping, read again: without the fuzzer, and under
/// whatever compiler and sanitizers the tests are built with.
class TestFuzzCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inputsOfTheDateFuzzerKeepThePromises_data();
    void inputsOfTheDateFuzzerKeepThePromises();
};

void TestFuzzCorpus::inputsOfTheDateFuzzerKeepThePromises_data()
{
    QTest::addColumn<QString>("path");
    const QDir corpus(QStringLiteral(SOURCE_DIR "/tests/fuzz/corpus/edtf"));
    const QStringList names = corpus.entryList(QDir::Files);
    QVERIFY(names.size() >= 100);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << corpus.filePath(name);
}

void TestFuzzCorpus::inputsOfTheDateFuzzerKeepThePromises()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    const std::vector<std::uint8_t> data(bytes.begin(), bytes.end());
    const EdtfInput input = edtfInput(data.data(), data.size());
    const std::string broken = brokenPromise(input);
    QVERIFY2(broken.empty(), ("'" + input.text + "': " + broken).c_str());
}

QTEST_GUILESS_MAIN(TestFuzzCorpus)
#include "test_fuzzcorpus.moc"
