#include "core/io/document/documentnode.h"

namespace chancery {

std::string_view kindName(DocumentNode::Kind kind)
{
    switch (kind) {
    case DocumentNode::Kind::Null:
        return "nothing";
    case DocumentNode::Kind::Scalar:
        return "text";
    case DocumentNode::Kind::Sequence:
        return "a list";
    case DocumentNode::Kind::Map:
        return "a map";
    }
    return "nothing";
}

} // namespace chancery
