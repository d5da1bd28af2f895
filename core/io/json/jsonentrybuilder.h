#pragma once

#include "core/io/document/entrystream.h"
#include "core/io/json/jsonparser.h"

#include <string>

#include <nlohmann/json.hpp>

namespace chancery {

/// Builds the entries of the top-level object's members and passes each on when it is complete.
/// Functions that return false end the parsing; outcome() tells why.
class JsonEntryBuilder : public nlohmann::json_sax<nlohmann::json>
{
public:
    /// @p reached: how many bytes the parser has read.
    JsonEntryBuilder(const SourceText &source, const JsonLimits &limits, DocumentSink &sink,
                     const std::size_t &reached)
        : m_source(source), m_sink(sink), m_reached(reached),
          m_stream(limits.nesting, limits.entryNodes, sink, limits.wrapper)
    {
    }

    const JsonOutcome &outcome() const { return m_outcome; }

    bool null() override;
    bool boolean(bool value) override;
    bool number_integer(number_integer_t) override { return number(); }
    bool number_unsigned(number_unsigned_t) override { return number(); }
    bool number_float(number_float_t, const string_t &) override { return number(); }
    bool string(string_t &value) override;
    bool binary(binary_t &) override { return false; } // JSON has none
    bool start_object(std::size_t) override { return open(DocumentNode::Kind::Map); }
    bool key(string_t &value) override;
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(DocumentNode::Kind::Sequence); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t position, const std::string &lastToken,
                     const nlohmann::detail::exception &error) override;

private:
    DocumentNode nodeAt(std::size_t offset, DocumentNode::Kind kind);
    bool number();
    bool asks();
    bool leaf(std::size_t offset, DocumentNode::Kind kind, std::string text);
    bool open(DocumentNode::Kind kind);
    bool close();
    bool end(JsonOutcome::Kind kind, std::size_t offset);
    bool wants(bool goesOn) { return goesOn || end(JsonOutcome::Kind::Stopped, m_reached); }

    const SourceText &m_source;
    DocumentSink &m_sink;
    const std::size_t &m_reached;
    EntryStream m_stream;
    JsonOutcome m_outcome;
    std::size_t m_nodes = 0;
};

} // namespace chancery
