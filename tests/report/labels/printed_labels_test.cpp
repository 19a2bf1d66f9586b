// Labels as they come out: drawn by ourselves, and printed by a browser. A scanner reads every code
// and no text leaves its label. Needs zbar-tools, chromium, poppler-utils and a font with 汉字.
#include <cairo/cairo.h>
#include <gmock/gmock.h>

#include <cstdint>

#include "agent/core/handle.h"
#include "agent/core/text.h"
#include "report/labels/label_picture.h"
#include "tests/programs/run_program.h"
#include "tests/report/labels/sample_labels.h"
#include "tests/support/temporary_tree.h"

namespace mijian {
namespace {

using testing::UnorderedElementsAreArray;

using Picture = Handle<cairo_surface_t, cairo_surface_destroy>;

class PrintedLabels : public testing::Test {
 protected:
  void SetUp() override {
    for (const char* program : {"zbarimg", "chromium", "pdftoppm"})
      if (shell("command -v " + std::string{program}).empty())
        GTEST_SKIP() << program << " is not installed (packaging/packages.txt, group test)";
    if (shell("fc-list :lang=zh-cn").empty())
      GTEST_SKIP() << "no font with Chinese characters (packaging/packages.txt, group test)";
    design_ = label_design(style_);
    faces_ = faces_of(style_, many_labelled_rows());
  }

  std::vector<std::string> numbers() const {
    std::vector<std::string> all;
    for (const LabelCells& row : many_labelled_rows())
      all.push_back(style_.code_prefix + row.at("number"));
    return all;
  }

  /// What a scanner reads in these pictures.
  std::vector<std::string> scanned(const std::string& pictures) const {
    const std::string text = shell("zbarimg -q --raw " + tree_.of("/" + pictures) + " 2>/dev/null");
    std::vector<std::string> codes;
    for (const std::string_view line : lines_of(text)) codes.emplace_back(line);
    return codes;
  }

  /// Cuts the labels of a sheet apart, as the one who prints it does: a scanner sees one at a time.
  void cut(const std::string& sheet, const LabelPaper& paper, double dots) {
    const Picture whole{cairo_image_surface_create_from_png(tree_.of("/" + sheet).c_str())};
    ASSERT_EQ(cairo_surface_status(whole.get()), CAIRO_STATUS_SUCCESS) << sheet;
    for (std::size_t i = 0; i < faces_.size(); ++i) {
      const LabelBox& place = paper.places[i];
      const Picture label{cairo_surface_create_for_rectangle(whole.get(), place.left * dots,
                                                             place.top * dots, place.width * dots,
                                                             place.height * dots)};
      cairo_surface_write_to_png(label.get(),
                                 tree_.of("/cut-" + std::to_string(i) + ".png").c_str());
    }
  }

  /// Prints a page as picture-1.png, …
  void print(const LabelPaper& paper) {
    auto page = label_page(design_, paper, faces_, Language::zh);
    ASSERT_OK(page);
    ASSERT_OK(write_file(tree_.of("/page.html"), *page));
    shell("cd " + tree_.path() + " && HOME=" + tree_.path() +
          " timeout 120 chromium --headless --no-sandbox --disable-gpu --disable-dev-shm-usage"
          " --no-pdf-header-footer --user-data-dir=profile --print-to-pdf=page.pdf file://" +
          tree_.of("/page.html") + " >log 2>&1; pdftoppm -r 300 -png page.pdf picture");
  }

  /// The frame around a label is of one colour all along: nothing was drawn over it.
  void expect_whole_frame(const std::string& file, const std::string& colour) {
    const Picture picture{cairo_image_surface_create_from_png(tree_.of("/" + file).c_str())};
    const int width = cairo_image_surface_get_width(picture.get());
    const int height = cairo_image_surface_get_height(picture.get());
    ASSERT_GT(width, 600) << file;
    const auto wanted = static_cast<std::uint32_t>(to_integer(colour.substr(1), 16).value());
    const auto pixel = [&](int x, int y) {
      const unsigned char* row = cairo_image_surface_get_data(picture.get()) +
                                 y * cairo_image_surface_get_stride(picture.get());
      return *(reinterpret_cast<const std::uint32_t*>(row) + x) & 0xFFFFFFU;
    };
    int other = 0;
    for (int x = 4; x < width - 4; ++x)
      other += (pixel(x, 4) != wanted) + (pixel(x, height - 5) != wanted);
    for (int y = 4; y < height - 4; ++y)
      other += (pixel(4, y) != wanted) + (pixel(width - 5, y) != wanted);
    EXPECT_EQ(other, 0) << file;
  }

  const std::string& colour_of(std::size_t face) const {
    return design_.colours[faces_[face].colours].border;
  }

  static constexpr double dots_ = 300 / 25.4;  // a millimetre
  TemporaryTree tree_;
  LabelStyle style_ = built_in_labels();
  LabelDesign design_;
  std::vector<LabelFace> faces_;
};

TEST_F(PrintedLabels, EveryCodeOfAPictureIsRead) {
  auto sheet = label_picture(design_, a4_paper(style_), faces_, style_.dots_per_inch);
  ASSERT_OK(sheet);
  ASSERT_OK(write_file(tree_.of("/sheet.png"), *sheet));
  cut("sheet.png", a4_paper(style_), dots_);
  EXPECT_THAT(scanned("cut-*.png"), UnorderedElementsAreArray(numbers()));
}

TEST_F(PrintedLabels, EveryCodeOfASheetFromTheBrowserIsRead) {
  print(a4_paper(style_));
  cut("picture-1.png", a4_paper(style_), dots_);
  EXPECT_THAT(scanned("cut-*.png"), UnorderedElementsAreArray(numbers()));
}

TEST_F(PrintedLabels, ASingleLabelIsOnePageThatNoTextLeaves) {
  print(own_paper(style_));
  EXPECT_THAT(scanned("picture-*.png"), UnorderedElementsAreArray(numbers()));
  EXPECT_EQ(shell("pdfinfo " + tree_.of("/page.pdf") + " | grep -c 'Pages: *" +
                  std::to_string(faces_.size()) + "$'"),
            "1\n");
  for (std::size_t i = 0; i < faces_.size(); ++i)
    expect_whole_frame("picture-" + std::to_string(i + 1) + ".png", colour_of(i));
}

TEST_F(PrintedLabels, ASinglePictureIsOfItsSizeAndNoTextLeavesIt) {
  for (std::size_t i = 0; i < faces_.size(); ++i) {
    auto png = label_picture(design_, own_paper(style_), {faces_[i]}, 300);
    ASSERT_OK(png);
    EXPECT_NE(png->find("pHYs"), std::string::npos);
    const std::string name = "one-" + std::to_string(i) + ".png";
    ASSERT_OK(write_file(tree_.of("/" + name), *png));
    expect_whole_frame(name, colour_of(i));
  }
  EXPECT_THAT(scanned("one-*.png"), UnorderedElementsAreArray(numbers()));
}

TEST_F(PrintedLabels, AUnitsChinesePrefixIsReadAsItWasWritten) {
  style_.code_prefix = "某所-";
  faces_ = faces_of(style_, many_labelled_rows());
  auto sheet = label_picture(design_, a4_paper(style_), faces_, style_.dots_per_inch);
  ASSERT_OK(sheet);
  ASSERT_OK(write_file(tree_.of("/sheet.png"), *sheet));
  cut("sheet.png", a4_paper(style_), dots_);
  EXPECT_THAT(scanned("cut-*.png"), UnorderedElementsAreArray(numbers()));
}

}  // namespace
}  // namespace mijian
