#include "core/model/actor.h"
#include "core/model/event.h"
#include "core/model/eventtype.h"
#include "core/model/role.h"

#include <QtTest>

#include <set>

using namespace chancery;

Q_DECLARE_METATYPE(chancery::RoleKind)

class TestRoles : public QObject
{
    Q_OBJECT

private slots:
    void aRoleHasADirection_data();
    void aRoleHasADirection();
    void everyRoleOfTheTableIsListed();
    void wordsOfTheFormatReadBackAsThemselves();
    void builtInTypesAreDistinctAndNamed();
};

void TestRoles::aRoleHasADirection_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<RoleKind>("kind");
    QTest::addColumn<bool>("isKnown");
    const auto rows = [](RoleKind kind, const QStringList &roles, bool isKnown) {
        for (const QString &role : roles)
            QTest::newRow(role.isEmpty() ? "none" : qPrintable(role)) << role << kind << isKnown;
    };
    rows(RoleKind::Source, {"initiator", "guest", "sender", "accuser"}, true);
    rows(RoleKind::Target, {"target", "host", "recipient", "accused"}, true);
    rows(RoleKind::Party, {"party", "participant", "signatory", ""}, true);
    rows(RoleKind::Mediator, {"mediator"}, true);
    rows(RoleKind::Observer, {"observer"}, true);
    rows(RoleKind::Absent, {"absent"}, true);
    rows(RoleKind::Party, {"victor", "Guest"}, false);
}

void TestRoles::aRoleHasADirection()
{
    QFETCH(QString, role);
    QFETCH(RoleKind, kind);
    QFETCH(bool, isKnown);
    QCOMPARE(roleKind(role.toStdString()), kind);
    QCOMPARE(isKnownRole(role.toStdString()), isKnown);
}

void TestRoles::everyRoleOfTheTableIsListed()
{
    QCOMPARE(roleNames().size(), std::size_t(14));
    for (const std::string_view role : roleNames())
        QVERIFY(isKnownRole(role));
}

void TestRoles::wordsOfTheFormatReadBackAsThemselves()
{
    for (const char *kind : {"state", "government", "person", "organization", "alliance", "forum"})
        QCOMPARE(actorKindId(actorKindFromId(kind).value()), std::string_view(kind));
    for (const char *status : {"happened", "planned", "rumoured", "cancelled", "disputed"})
        QCOMPARE(eventStatusId(eventStatusFromId(status).value()), std::string_view(status));
    for (const char *tone : {"cooperation", "neutral", "conflict"})
        QCOMPARE(toneId(toneFromId(tone).value()), std::string_view(tone));
    for (const char *shape : {"circle", "square", "diamond", "triangle-up", "triangle-down",
                              "speech", "cross", "hexagon", "bar", "star"})
        QCOMPARE(markerShapeId(markerShapeFromId(shape).value()), std::string_view(shape));
    QVERIFY(!actorKindFromId("") && !eventStatusFromId("Planned") && !toneFromId("blue"));
    QVERIFY(actorKindId(ActorKind::Unstated).empty());
}

void TestRoles::builtInTypesAreDistinctAndNamed()
{
    std::set<std::string> ids;
    for (const EventType &type : builtInEventTypes()) {
        QVERIFY2(ids.insert(type.id).second, type.id.c_str());
        QVERIFY(!type.name.empty());
    }
    for (const char *needed : {"visit", "summit", "statement", "sanction", "treaty", "other"})
        QVERIFY2(ids.count(needed) == 1, needed);
}

QTEST_GUILESS_MAIN(TestRoles)
#include "test_roles.moc"
