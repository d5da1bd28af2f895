#include "core/io/yaml/yamlnode.h"

namespace chancery {

std::string_view kindName(YamlNode::Kind kind)
{
    switch (kind) {
    case YamlNode::Kind::Null:
        return "nothing";
    case YamlNode::Kind::Scalar:
        return "text";
    case YamlNode::Kind::Sequence:
        return "a list";
    case YamlNode::Kind::Map:
        return "a map";
    }
    return "nothing";
}

} // namespace chancery
