#include "runtime/syntax/parser.h"
#include "tests/pipeline/programs.h"

#include <catch2/catch.hpp>

namespace {

std::string refusal_of(const std::string& program) {
    const runtime::source::SourceText text("p.py", "# python: 2.7\n" + program);
    const auto tree = runtime::syntax::parse(text);
    return tree ? std::string() : tree.error().front().message;
}

} // namespace

TEST_CASE("generators of Python 2 take turns through next and send") {
    const tests::Ran ran = tests::run_text("# -*- coding: utf-8 -*-\n"
                                           "# python: 2.7\n"
                                           "import sys\n"
                                           "import time\n"
                                           "reload(sys)\n"
                                           "sys.setdefaultencoding('utf-8')\n"
                                           "def g():\n"
                                           "    n = yield '一'\n"
                                           "    while n:\n"
                                           "        time.sleep(0.5)\n"
                                           "        n = yield n * 2\n"
                                           "t = g()\n"
                                           "print t.next()\n"
                                           "print t.send(3), t.send(4)\n"
                                           "print '-' * 5\n"
                                           "print\n"
                                           "t.close()\n");
    CHECK(ran.err.empty());
    CHECK(ran.out == "一\n6 8\n-----\n\n");
}

TEST_CASE("what means another thing in Python 2 is refused, not run otherwise") {
    CHECK(refusal_of("print 1 / 2\n") == "of Python 2, this operator is not supported");
    CHECK(refusal_of("print range(3)\n") == "of Python 2, 'range' is not supported");
    CHECK(refusal_of("print 0.5\n") == "of Python 2, a number with a point is not supported");
    CHECK(refusal_of("print ('a', 'b')\n") == "of Python 2, this expression is not supported");
    CHECK(refusal_of("import random\n") == "of Python 2, the module random is not supported");
    CHECK(refusal_of("class A:\n    pass\n") == "of Python 2, this statement is not supported");
    CHECK(refusal_of("x = u'a'\n") == "of Python 2, text marked with u is not supported");
    CHECK(refusal_of("t = 1\nt.items()\n") == "of Python 2, '.items' is not supported");
    CHECK(refusal_of("print '一'\n").find("encoding") != std::string::npos);
    CHECK(refusal_of("print 'a'\n").empty());
}
