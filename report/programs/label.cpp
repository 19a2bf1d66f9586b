// mijian-desk label: labels of a ledger, or of some numbers, as a page to print or as pictures.

#include "report/labels/label.h"
#include "agent/core/file.h"
#include "agent/core/text.h"
#include "report/labels/label_picture.h"
#include "report/programs/desk.h"
#include "report/programs/output_place.h"

namespace mijian {
namespace {

constexpr std::size_t most_labels = 5000;  // of one run: what a browser still prints

Result<std::vector<AssetVersion>> numbered_rows(Desk& desk, const DeskOptions& options,
                                                Language language) {
  std::vector<AssetVersion> rows;
  for (const std::string& number : options.numbers) {
    auto asset = find_asset(desk, number, language);
    if (!asset) return asset.error();
    rows.push_back(std::move(*asset));
  }
  return rows;
}

Result<std::vector<AssetVersion>> ledger_rows(Desk& desk, const DeskOptions& options) {
  auto ledger = find_ledger(desk.scheme, options.ledger);
  if (!ledger) return ledger.error();
  auto filters = parse_cells(**ledger, options.equal);
  if (!filters) return filters.error();
  LedgerQuery query;
  query.category = (*ledger)->name;
  query.limit = most_labels;
  for (auto& [column, text] : *filters)
    query.filters.push_back({column, text.empty() ? Match::blank : Match::equals, text});
  auto page = desk.assets->page(query);
  if (!page) return page.error();
  if (page->total > static_cast<std::int64_t>(most_labels))
    return too_large("labels of " + std::to_string(page->total) + " rows; at most " +
                     std::to_string(most_labels) + " at once: choose some with --where");
  return std::move(page->rows);
}

Result<std::vector<AssetVersion>> wanted_rows(Desk& desk, const DeskOptions& options,
                                              Language language) {
  if (options.ledger.empty() == options.numbers.empty())
    return malformed("say which: a LEDGER (with --where, if not all of it), or --number");
  if (options.ledger.empty() && !options.equal.empty())
    return malformed("--where goes with a LEDGER");
  auto rows =
      options.numbers.empty() ? ledger_rows(desk, options) : numbered_rows(desk, options, language);
  if (rows && rows->empty()) return not_found("a row to make a label of");
  return rows;
}

struct Labels {
  LabelStyle style;
  LabelDesign design;
  LabelPaper paper;
  std::vector<std::string> numbers;  // of the faces
  std::vector<LabelFace> faces;
  std::size_t left_out = 0;
};

// What cannot be a label is said and left out; the others are made.
Result<Labels> make_labels(Desk& desk, const DeskOptions& options, const DeskConsole& console) {
  auto style = read_label_style(options);
  if (!style) return style.error();
  auto rows = wanted_rows(desk, options, console.language());
  if (!rows) return rows.error();
  const LabelDesign design = label_design(*style);
  Labels labels{*style, design, options.layout == "a4" ? a4_paper(*style) : own_paper(*style),
                {},     {},     0};
  for (const AssetVersion& row : *rows) {
    auto face = label_of(labels.style, design, row.cells, page_language(options));
    if (!face) {
      console.say(filled({"未制作标签：{}", "no label: {}"}, console.language(),
                         display(face.error().text(), 1000)));
      ++labels.left_out;
      continue;
    }
    labels.numbers.push_back(row.cells.at(std::string{number_column}));
    labels.faces.push_back(std::move(*face));
  }
  if (labels.faces.empty()) return malformed("not one of these rows can have a label");
  return labels;
}

// A file is named for its label where the number is a name of a file on every system.
std::string picture_name(const std::string& number, std::size_t place) {
  constexpr std::string_view plain =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
  const bool is_plain = !number.empty() && number.size() <= 64 &&
                        number.find_first_not_of(plain) == std::string::npos;
  return (is_plain ? number : "label-" + std::to_string(place + 1)) + ".png";
}

// The files that will be written: a page, or a picture for each sheet of paper.
std::vector<std::string> files_of(const Labels& labels, const DeskOptions& options) {
  if (options.format != "png") return {options.out};
  const std::size_t on_one = labels.paper.places.size();
  std::vector<std::string> files;
  for (std::size_t first = 0; first < labels.faces.size(); first += on_one)
    files.push_back(options.out + "/" +
                    (on_one == 1 ? picture_name(labels.numbers[first], first)
                                 : "labels-" + std::to_string(files.size() + 1) + ".png"));
  return files;
}

Status write_pictures(const Labels& labels, const std::vector<std::string>& files,
                      const std::string& folder) {
  if (auto made = make_folders(folder); !made) return made;
  const std::size_t on_one = labels.paper.places.size();
  for (std::size_t each = 0; each < files.size(); ++each) {
    const std::size_t first = each * on_one, end = std::min(first + on_one, labels.faces.size());
    const std::vector<LabelFace> faces{labels.faces.begin() + static_cast<std::ptrdiff_t>(first),
                                       labels.faces.begin() + static_cast<std::ptrdiff_t>(end)};
    auto png = label_picture(labels.design, labels.paper, faces, labels.style.dots_per_inch);
    if (!png) return png.error();
    if (auto written = write_file(files[each], *png); !written) return written;
  }
  return ok;
}

Status write_page(const Labels& labels, const DeskOptions& options) {
  auto page = label_page(labels.design, labels.paper, labels.faces, page_language(options));
  return page ? write_file(options.out, *page) : Status{page.error()};
}

}  // namespace

Result<LabelStyle> read_label_style(const DeskOptions& options) {
  const std::string file =
      options.labels.empty() ? policies_folder() + "/ledgers/labels.json" : options.labels;
  auto text = read_file(file, 1u << 20);
  if (!text) return text.error().during("labels");
  auto json = parse_json(*text);
  if (!json) return Error{json.error().cause(), file + ":" + json.error().text()};
  auto style = label_style_from_json(*json);
  if (!style) return Error{style.error().cause(), file + ":" + style.error().text()};
  return style;
}

Language page_language(const DeskOptions& options) {
  return options.language == "en" ? Language::en : Language::zh;
}

int print_labels(const DeskOptions& options, DeskConsole& console) {
  auto desk = open_desk(options, console);
  if (!desk) return console.fail(desk.error());
  auto labels = make_labels(*desk, options, console);
  if (!labels) return console.fail(labels.error());
  const std::vector<std::string> files = files_of(*labels, options);
  if (!may_write(files, options, console)) return desk_usage;
  const Status written = options.format == "png" ? write_pictures(*labels, files, options.out)
                                                 : write_page(*labels, options);
  if (!written) return console.fail(written.error());
  return console.print(
      filled({"标签 {} 枚，文件 {} 个：{}\n", "{} labels in {} files: {}\n"}, console.language(),
             labels->faces.size(), files.size(), display(options.out)),
      labels->left_out > 0 ? desk_open : desk_done);
}

}  // namespace mijian
