// A test of ledgers on both stores: an open store with its assets, empty.
#pragma once

#include <memory>

#include "report/assets/assets.h"
#include "tests/support/test_store.h"

namespace mijian {

class AssetsOnBothStores : public OnBothStores {
 protected:
  void SetUp() override {
    OnBothStores::SetUp();
    if (IsSkipped()) return;
    auto opened = open();
    ASSERT_OK(opened);
    store_ = std::make_unique<Store>(std::move(*opened));
    auto assets = Assets::open(*store_);
    ASSERT_OK(assets);
    assets_ = std::make_unique<Assets>(std::move(*assets));
  }

  std::unique_ptr<Store> store_;
  std::unique_ptr<Assets> assets_;
};

}  // namespace mijian
