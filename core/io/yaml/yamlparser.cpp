#include "core/io/yaml/yamlparser.h"

#include "core/io/yaml/yamlentrybuilder.h"

#include <exception>
#include <istream>
#include <new>
#include <streambuf>

#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

namespace chancery {

namespace {

/// Reads memory without copying it.
class ViewBuffer : public std::streambuf
{
public:
    explicit ViewBuffer(std::string_view text)
    {
        char *begin = const_cast<char *>(text.data()); // the get area is never written to
        setg(begin, begin, begin + text.size());
    }
};

/// Says where a second document begins.
class FirstEvent : public YAML::EventHandler
{
public:
    explicit FirstEvent(const SourceText &source) : m_source(source) { }

    void OnDocumentStart(const YAML::Mark &mark) override
    {
        throw YamlStop{YamlOutcome::Kind::MoreContent, m_source.offsetOf(mark.line, mark.column)};
    }
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark &, YAML::anchor_t) override { }
    void OnAlias(const YAML::Mark &, YAML::anchor_t) override { }
    void OnScalar(const YAML::Mark &, const std::string &, YAML::anchor_t,
                  const std::string &) override
    {
    }
    void OnSequenceStart(const YAML::Mark &, const std::string &, YAML::anchor_t,
                         YAML::EmitterStyle::value) override
    {
    }
    void OnSequenceEnd() override { }
    void OnMapStart(const YAML::Mark &, const std::string &, YAML::anchor_t,
                    YAML::EmitterStyle::value) override
    {
    }
    void OnMapEnd() override { }

private:
    const SourceText &m_source;
};

} // namespace

YamlOutcome parseYaml(const SourceText &source, const YamlLimits &limits, DocumentSink &sink)
{
    YamlEntryBuilder builder(source, limits, sink);
    try {
        ViewBuffer buffer(source.text());
        std::istream stream(&buffer);
        YAML::Parser parser(stream);
        if (!parser.HandleNextDocument(builder))
            return {YamlOutcome::Kind::Empty, 0, {}};
        // Never in a loop: on a lone comma the library finds documents without end.
        FirstEvent second(source);
        parser.HandleNextDocument(second);
        return {};
    } catch (const YamlStop &stop) {
        return {stop.kind, stop.offset, {}};
    } catch (const YAML::DeepRecursion &e) {
        return {YamlOutcome::Kind::TooDeep, source.offsetOf(e.mark.line, e.mark.column), {}};
    } catch (const YAML::Exception &e) {
        const std::size_t offset = source.offsetOf(e.mark.line, e.mark.column);
        return {YamlOutcome::Kind::SyntaxError, offset, e.msg};
    } catch (const std::bad_alloc &) {
        return {YamlOutcome::Kind::OutOfMemory, builder.offset(), {}};
    } catch (const std::exception &e) {
        return {YamlOutcome::Kind::SyntaxError, source.text().size(), e.what()};
    }
}

} // namespace chancery
