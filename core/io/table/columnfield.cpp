#include "core/io/table/columnfield.h"

#include "core/query/textfold.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace chancery {

namespace {

using F = ColumnField;

struct FieldEntry
{
    ColumnField field;
    std::string_view id;
};

constexpr std::array kFields{
    FieldEntry{F::Title, "title"},
    FieldEntry{F::Date, "date"},
    FieldEntry{F::Start, "start"},
    FieldEntry{F::End, "end"},
    FieldEntry{F::Actors, "actors"},
    FieldEntry{F::Roles, "roles"},
    FieldEntry{F::Type, "type"},
    FieldEntry{F::Place, "place"},
    FieldEntry{F::Summary, "summary"},
    FieldEntry{F::Source, "source"},
    FieldEntry{F::Url, "url"},
    FieldEntry{F::Locator, "locator"},
    FieldEntry{F::Id, "id"},
    FieldEntry{F::ShortTitle, "short"},
    FieldEntry{F::Group, "group"},
    FieldEntry{F::Year, "year"},
    FieldEntry{F::Month, "month"},
    FieldEntry{F::Day, "day"},
    FieldEntry{F::Time, "time"},
    FieldEntry{F::EndYear, "end_year"},
    FieldEntry{F::EndMonth, "end_month"},
    FieldEntry{F::EndDay, "end_day"},
    FieldEntry{F::EndTime, "end_time"},
    FieldEntry{F::FromActor, "initiator"},
    FieldEntry{F::ToActor, "target"},
    FieldEntry{F::Guest, "guest"},
    FieldEntry{F::Host, "host"},
    FieldEntry{F::Sender, "sender"},
    FieldEntry{F::Recipient, "recipient"},
    FieldEntry{F::Accuser, "accuser"},
    FieldEntry{F::Accused, "accused"},
    FieldEntry{F::Signatory, "signatory"},
    FieldEntry{F::Mediator, "mediator"},
    FieldEntry{F::Observer, "observer"},
    FieldEntry{F::Status, "status"},
    FieldEntry{F::Calendar, "calendar"},
    FieldEntry{F::Importance, "importance"},
    FieldEntry{F::Margin, "margin"},
    FieldEntry{F::After, "after"},
    FieldEntry{F::Before, "before"},
    FieldEntry{F::During, "during"},
    FieldEntry{F::Relations, "relations"},
    FieldEntry{F::RelationKinds, "relation_kinds"},
    FieldEntry{F::Ignore, "ignore"},
};

/// Only the letters and digits, without case and accents.
std::string plainName(std::string_view name)
{
    std::string plain;
    for (const char c : foldedText(name)) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
            || static_cast<unsigned char>(c) >= 0x80)
            plain += c;
    }
    return plain;
}

struct NameEntry
{
    std::string_view names; ///< plain names, set apart by blanks
    std::vector<ColumnField> fields;
};

const std::vector<NameEntry> &nameEntries()
{
    static const std::vector<NameEntry> entries{
        {"id uid uniqueid eventid identifier key eventno eventnumber", {F::Id}},
        {"title headline event eventname eventtitle heading", {F::Title}},
        {"titel ereignis bezeichnung titre evenement intitule titulo evento titolo название "
         "событие заголовок 标题 事件 名称 タイトル 出来事",
         {F::Title}},
        {"name label subject eventlabel itemlabel", {F::Title}},
        {"short shorttitle shortname", {F::ShortTitle}},
        {"date when edtf eventdate datetime pointintime", {F::Date}},
        {"dates datum fecha data дата 日期 日付", {F::Date}},
        {"beginn anfang von debut commencement inicio desde inizio начало 开始 開始", {F::Start}},
        {"ende bis fin hasta fine конец окончание 结束 終了", {F::End}},
        {"jahr annee ano anno год 年 年份", {F::Year}},
        {"monat mois mes mese месяц 月 月份", {F::Month}},
        {"tag jour dia giorno день 日", {F::Day}},
        {"start startdate datestart begin begins begindate datebegin beginning fromdate "
         "datefrom started since dtstart inception starttimestamp",
         {F::Start}},
        {"end enddate dateend ends ending finish finished todate dateto until till ended dtend "
         "endtimestamp",
         {F::End}},
        {"from", {F::Start, F::Sender}},
        {"to", {F::End, F::Recipient}},
        {"year startyear yearstart styear beginyear yearbegin", {F::Year}},
        {"month startmonth monthstart stmonth stmon beginmonth", {F::Month}},
        {"day startday daystart stday beginday", {F::Day}},
        {"time starttime", {F::Time}},
        {"endyear yearend endyr", {F::EndYear}},
        {"endmonth monthend endmon", {F::EndMonth}},
        {"endday dayend", {F::EndDay}},
        {"endtime", {F::EndTime}},
        {"margin", {F::Margin}},
        {"after", {F::After}},
        {"before", {F::Before}},
        {"during", {F::During}},
        {"calendar", {F::Calendar}},
        {"type category eventtype kind class eventcategory", {F::Type}},
        {"categories tags", {F::Type}},
        {"typ kategorie art tipo categoria categorie тип 类型 種類", {F::Type}},
        {"status eventstatus", {F::Status}},
        {"actors actor participants participant parties countries states who people persons "
         "belligerents combatants nations members organisations organizations",
         {F::Actors}},
        {"akteure beteiligte teilnehmer acteurs actores participantes attori "
         "участники стороны 参与者 参加者 当事方",
         {F::Actors}},
        {"roles role", {F::Roles}},
        {"actor1 actora sidea side1 party1 partya country1 countrya state1 statea sourceactor "
         "actor1name initiator initiators sourcename sourcecountry fromactor",
         {F::FromActor}},
        {"actor2 actorb sideb side2 party2 partyb country2 countryb state2 stateb targetactor "
         "actor2name target targets targetname targetcountry toactor",
         {F::ToActor}},
        {"guest guests visitor visitors", {F::Guest}},
        {"host hosts", {F::Host}},
        {"sender senders", {F::Sender}},
        {"recipient recipients receiver addressee", {F::Recipient}},
        {"accuser accusers", {F::Accuser}},
        {"accused", {F::Accused}},
        {"signatory signatories signers", {F::Signatory}},
        {"mediator mediators", {F::Mediator}},
        {"observer observers", {F::Observer}},
        {"place location where venue places placename locationname site", {F::Place}},
        {"city ort lieu lugar luogo место 地点 場所", {F::Place}},
        {"country person state organisation organization leader", {F::Actors, F::Place}},
        {"summary description abstract desc", {F::Summary, F::Title}},
        {"text details detail notes note body content comment comments remarks",
         {F::Summary, F::Title}},
        {"beschreibung bemerkung bemerkungen resume descripcion resumen descrizione описание 描述 "
         "摘要 説明",
         {F::Summary, F::Title}},
        {"importance", {F::Importance}},
        {"source sources reference references citation citations ref refs bibliography",
         {F::Source}},
        {"quelle quellen fuente fonte источник 来源 出典", {F::Source}},
        {"locator locators page pages paragraph", {F::Locator}},
        {"url urls link links sourceurl sourceurls referenceurl href website uri weblink permalink "
         "wikipedia media",
         {F::Url}},
        {"relations relation relatedto relatedevents", {F::Relations}},
        {"relationkinds relationkind relationtypes", {F::RelationKinds}},
        {"group groups lane swimlane series", {F::Group}},
    };
    return entries;
}

const std::unordered_map<std::string, const NameEntry *> &entryByName()
{
    static const auto byName = [] {
        std::unordered_map<std::string, const NameEntry *> map;
        for (const NameEntry &entry : nameEntries()) {
            for (std::size_t at = 0; at < entry.names.size();) {
                const std::size_t end = std::min(entry.names.find(' ', at), entry.names.size());
                map.emplace(entry.names.substr(at, end - at), &entry);
                at = end + 1;
            }
        }
        return map;
    }();
    return byName;
}

} // namespace

std::string_view columnFieldId(ColumnField field)
{
    const auto found = std::find_if(kFields.begin(), kFields.end(),
                                    [&](const FieldEntry &entry) { return entry.field == field; });
    return found->id;
}

std::optional<ColumnField> columnFieldFromId(std::string_view id)
{
    const auto found = std::find_if(kFields.begin(), kFields.end(),
                                    [&](const FieldEntry &entry) { return entry.id == id; });
    return found == kFields.end() ? std::nullopt : std::optional(found->field);
}

const std::vector<ColumnField> &columnFields()
{
    static const auto all = [] {
        std::vector<ColumnField> fields;
        for (const FieldEntry &entry : kFields)
            fields.push_back(entry.field);
        return fields;
    }();
    return all;
}

bool takesSeveralColumns(ColumnField field)
{
    return field == F::Ignore || field == F::Actors || field == F::FromActor || field == F::ToActor
        || field == F::Source || field == F::Url || roleOfField(field);
}

std::optional<std::string_view> roleOfField(ColumnField field)
{
    switch (field) {
    case F::Guest:
    case F::Host:
    case F::Sender:
    case F::Recipient:
    case F::Accuser:
    case F::Accused:
    case F::Signatory:
    case F::Mediator:
    case F::Observer:
        return columnFieldId(field);
    default:
        return std::nullopt;
    }
}

std::vector<ColumnField> fieldsOfName(std::string_view columnName)
{
    const auto found = entryByName().find(plainName(columnName));
    return found == entryByName().end() ? std::vector<ColumnField>{} : found->second->fields;
}

} // namespace chancery
