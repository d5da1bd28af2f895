#include "ui/window/fieldnames.h"

#include <QCoreApplication>

namespace chancery {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("FieldNames", text);
}

} // namespace

QString fieldName(ColumnField field)
{
    switch (field) {
    case ColumnField::Ignore:
        return tr("Not read");
    case ColumnField::Id:
        return tr("Id");
    case ColumnField::Title:
        return tr("Title");
    case ColumnField::ShortTitle:
        return tr("Short title");
    case ColumnField::Date:
        return tr("Date");
    case ColumnField::Start:
        return tr("Start");
    case ColumnField::End:
        return tr("End");
    case ColumnField::Year:
        return tr("Year");
    case ColumnField::Month:
        return tr("Month");
    case ColumnField::Day:
        return tr("Day");
    case ColumnField::Time:
        return tr("Time");
    case ColumnField::EndYear:
        return tr("Year of the end");
    case ColumnField::EndMonth:
        return tr("Month of the end");
    case ColumnField::EndDay:
        return tr("Day of the end");
    case ColumnField::EndTime:
        return tr("Time of the end");
    case ColumnField::Margin:
        return tr("Margin of the date");
    case ColumnField::After:
        return tr("After (an event)");
    case ColumnField::Before:
        return tr("Before (an event)");
    case ColumnField::During:
        return tr("During (an event)");
    case ColumnField::Calendar:
        return tr("Calendar");
    case ColumnField::Type:
        return tr("Type");
    case ColumnField::Status:
        return tr("Status");
    case ColumnField::Actors:
        return tr("Actors");
    case ColumnField::Roles:
        return tr("Roles of the actors");
    case ColumnField::FromActor:
        return tr("Goes out from");
    case ColumnField::ToActor:
        return tr("Goes to");
    case ColumnField::Guest:
        return tr("Guest");
    case ColumnField::Host:
        return tr("Host");
    case ColumnField::Sender:
        return tr("Sender");
    case ColumnField::Recipient:
        return tr("Recipient");
    case ColumnField::Accuser:
        return tr("Accuser");
    case ColumnField::Accused:
        return tr("Accused");
    case ColumnField::Signatory:
        return tr("Signatory");
    case ColumnField::Mediator:
        return tr("Mediator");
    case ColumnField::Observer:
        return tr("Observer");
    case ColumnField::Place:
        return tr("Place");
    case ColumnField::Summary:
        return tr("Summary");
    case ColumnField::Importance:
        return tr("Importance");
    case ColumnField::Source:
        return tr("Source");
    case ColumnField::Locator:
        return tr("Page or paragraph");
    case ColumnField::Url:
        return tr("Address of the source");
    case ColumnField::Relations:
        return tr("Related events");
    case ColumnField::RelationKinds:
        return tr("Kinds of relation");
    case ColumnField::Group:
        return tr("Group");
    }
    return QString();
}

} // namespace chancery
