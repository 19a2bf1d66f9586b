#include "agent/facts/fact_writer.h"

namespace mijian {
void FactWriter::add(std::string_view table,
                     std::initializer_list<std::pair<std::string_view, Cell>> cells) {
  FactRow row{table, {}};
  row.cells.reserve(cells.size());
  for (const auto& [name, cell] : cells) row.cells.emplace_back(name, cell.take());
  sink_.row(std::move(row));
}

void FactWriter::complete(std::string_view table, std::string_view source, std::string_view note) {
  sink_.source({std::string{table},
                std::string{source},
                CoverageState::complete,
                std::string{note},
                {},
                {}});
}

void FactWriter::covers(std::string_view table, std::string_view source, std::optional<Time> from,
                        std::optional<Time> to, std::string_view note) {
  sink_.source({std::string{table}, std::string{source}, CoverageState::complete, std::string{note},
                from, to});
}

void FactWriter::gap(std::string_view table, std::string_view source, const Error& why) {
  sink_.source(
      {std::string{table}, std::string{source}, CoverageState::partial, why.text(), {}, {}});
}

void FactWriter::impossible(std::string_view table, std::string_view source, const Error& why) {
  sink_.source(
      {std::string{table}, std::string{source}, CoverageState::impossible, why.text(), {}, {}});
}

void FactWriter::source(std::string_view table, std::string_view source, const Status& status) {
  if (status)
    complete(table, source);
  else
    impossible(table, source, status.error());
}

}  // namespace mijian
