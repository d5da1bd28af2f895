#include "ui/window/documentloader.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <algorithm>

using namespace chancery;

namespace {

constexpr int kWaitMs = 20'000;

QByteArray documentWith(int events)
{
    QByteArray text("format: chancery/1\ntitle: Many\nactors:\n  a: {name: A}\nevents:\n");
    for (int i = 0; i < events; ++i) {
        text += "  - {id: e" + QByteArray::number(i)
            + ", title: Something happens, date: 2000-07-04, actors: [a]}\n";
    }
    return text;
}

DocumentRequest inMemory(const QByteArray &text, const QString &name)
{
    DocumentRequest request;
    request.text = text;
    request.name = name;
    return request;
}

/// Keeps what a loader says.
struct Record
{
    explicit Record(DocumentLoader &loader)
    {
        QObject::connect(&loader, &DocumentLoader::finished, &loader,
                         [this](const LoadedDocument &document) {
                             documents.push_back(document);
                             threads.push_back(QThread::currentThread());
                         });
        QObject::connect(&loader, &DocumentLoader::progressed, &loader,
                         [this](double fraction) { progress.push_back(fraction); });
    }

    std::vector<LoadedDocument> documents;
    std::vector<QThread *> threads;
    std::vector<double> progress;
};

} // namespace

class TestDocumentLoader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textInMemoryArrivesOnTheThreadOfTheLoader();
    void aFileArrivesWithItsName();
    void anAbsentFileIsNotUsableAndSaysWhy();
    void aDocumentOfNothingButErrorsIsNotUsable();
    void progressNeverFallsAndEndsAtOne();
    void aNewerLoadSupersedesAnOlderOne();
    void aCancelledLoadSaysSoAndBringsNothing();
    void theLoaderCanGoWhileItLoads();
    void severalFilesAreNamedByTheFirstAndTheNumberOfOthers();
};

void TestDocumentLoader::textInMemoryArrivesOnTheThreadOfTheLoader()
{
    DocumentLoader loader;
    Record record(loader);
    loader.load(inMemory(documentWith(3), QStringLiteral("three.yaml")));
    QVERIFY(loader.isLoading());
    QTRY_COMPARE_WITH_TIMEOUT(record.documents.size(), std::size_t(1), kWaitMs);
    QVERIFY(!loader.isLoading());
    QCOMPARE(record.threads.front(), QThread::currentThread());
    const LoadedDocument &document = record.documents.front();
    QVERIFY(document.isUsable());
    QCOMPARE(document.query->timeline()->events().size(), std::size_t(3));
    QCOMPARE(document.request.displayName(), QStringLiteral("three.yaml"));
}

void TestDocumentLoader::aFileArrivesWithItsName()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("Kongreß 회담.yaml"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(documentWith(2));
    file.close();
    DocumentLoader loader;
    Record record(loader);
    DocumentRequest request;
    request.files = QStringList{path};
    loader.load(request);
    QTRY_COMPARE_WITH_TIMEOUT(record.documents.size(), std::size_t(1), kWaitMs);
    QVERIFY(record.documents.front().isUsable());
    QCOMPARE(record.documents.front().request.displayName(), QStringLiteral("Kongreß 회담.yaml"));
}

void TestDocumentLoader::anAbsentFileIsNotUsableAndSaysWhy()
{
    DocumentLoader loader;
    Record record(loader);
    DocumentRequest request;
    request.files = QStringList{QStringLiteral("/no/such/file.yaml")};
    loader.load(request);
    QTRY_COMPARE_WITH_TIMEOUT(record.documents.size(), std::size_t(1), kWaitMs);
    QVERIFY(!record.documents.front().isUsable());
    QVERIFY(record.documents.front().status == ReadStatus::Unreadable);
    QVERIFY(!record.documents.front().diagnostics.empty());
}

void TestDocumentLoader::aDocumentOfNothingButErrorsIsNotUsable()
{
    DocumentLoader loader;
    Record record(loader);
    loader.load(inMemory("events: [", QStringLiteral("broken.yaml")));
    QTRY_COMPARE_WITH_TIMEOUT(record.documents.size(), std::size_t(1), kWaitMs);
    QVERIFY(!record.documents.front().isUsable());
    QVERIFY(!record.documents.front().diagnostics.empty());
}

void TestDocumentLoader::progressNeverFallsAndEndsAtOne()
{
    DocumentLoader loader;
    Record record(loader);
    loader.load(inMemory(documentWith(5000), QStringLiteral("many.yaml")));
    QTRY_COMPARE_WITH_TIMEOUT(record.documents.size(), std::size_t(1), kWaitMs);
    QVERIFY(record.progress.size() > 1);
    QVERIFY(std::is_sorted(record.progress.begin(), record.progress.end()));
    QVERIFY(record.progress.front() >= 0);
    QCOMPARE(record.progress.back(), 1.0);
}

void TestDocumentLoader::aNewerLoadSupersedesAnOlderOne()
{
    DocumentLoader loader;
    Record record(loader);
    QSignalSpy started(&loader, &DocumentLoader::started);
    loader.load(inMemory(documentWith(20'000), QStringLiteral("older.yaml")));
    loader.load(inMemory(documentWith(1), QStringLiteral("newer.yaml")));
    QTRY_VERIFY_WITH_TIMEOUT(!loader.isLoading(), kWaitMs);
    QTest::qWait(50); // were the older one to report, it would now
    QCOMPARE(started.count(), 2);
    QCOMPARE(record.documents.size(), std::size_t(1));
    QCOMPARE(record.documents.front().request.name, QStringLiteral("newer.yaml"));
}

void TestDocumentLoader::aCancelledLoadSaysSoAndBringsNothing()
{
    DocumentLoader loader;
    Record record(loader);
    loader.load(inMemory(documentWith(50'000), QStringLiteral("long.yaml")));
    loader.cancel();
    QTRY_COMPARE_WITH_TIMEOUT(record.documents.size(), std::size_t(1), kWaitMs);
    QVERIFY(record.documents.front().status == ReadStatus::Cancelled);
    QVERIFY(!record.documents.front().query);
    QVERIFY(!loader.isLoading());
}

void TestDocumentLoader::theLoaderCanGoWhileItLoads()
{
    std::size_t reports = 0;
    {
        DocumentLoader loader;
        connect(&loader, &DocumentLoader::finished, this, [&reports] { ++reports; });
        loader.load(inMemory(documentWith(20'000), QStringLiteral("long.yaml")));
        loader.load(inMemory(documentWith(20'000), QStringLiteral("longer.yaml")));
    }
    QTest::qWait(50);
    QCOMPARE(reports, std::size_t(0));
}

void TestDocumentLoader::severalFilesAreNamedByTheFirstAndTheNumberOfOthers()
{
    DocumentRequest request;
    request.files = QStringList{QStringLiteral("/tmp/a.yaml"), QStringLiteral("/tmp/b.yaml"),
                                QStringLiteral("/tmp/c.yaml")};
    QCOMPARE(request.displayName(), QStringLiteral("a.yaml + 2"));
}

QTEST_MAIN(TestDocumentLoader)
#include "test_documentloader.moc"
