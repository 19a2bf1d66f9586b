#!/bin/bash
# Compiles agent/ and report/ with Debian 11's g++ 10, which stands for the older systems the portable build serves
# (glibc 2.31, OpenSSL 1.1.1, SQLite 3.34). The tree is kept in .cache/debian11, so a second run only compiles what
# changed. Wants root and mmdebstrap. Exit status 77: the mirror no longer carries Debian 11, nothing was shown.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
tree=$PWD/.cache/debian11
mirror=${MIJIAN_VM_MIRROR:-$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | sed 's,/*$,,' | grep -m1 '/debian$')}
packages=$(awk '$1 == "build" && $2 != "libcli11-dev" && $2 != "libxlsxwriter-dev" { print $2 }' packaging/packages.txt | paste -sd,)
stamp=$(echo "$mirror $packages" | sha256sum | cut -d' ' -f1)

if [ "$(cat "$tree.stamp" 2>/dev/null)" != "$stamp" ]; then
  mkdir -p "${tree%/*}"
  if ! /usr/lib/apt/apt-helper -qq -o APT::Sandbox::User=root download-file "$mirror/dists/bullseye/Release" "$tree.release"; then
    echo "Debian 11 is not on $mirror: not compiled with g++ 10" >&2
    exit 77
  fi
  rm -rf "$tree" "$tree.stamp" "$tree.release"
  mmdebstrap --quiet --variant=minbase --include="$packages" bullseye "$tree" "$mirror"
  # CLI11, headers only, and libxlsxwriter came to Debian after 11: unpacked from this machine's release.
  (cd "$tree/tmp" && apt-get -qq -o APT::Sandbox::User=root download libcli11-dev libxlsxwriter-dev libxlsxwriter4)
  for package in "$tree"/tmp/lib*.deb; do dpkg -x "$package" "$tree"; done
  echo "$stamp" >"$tree.stamp"
fi

mkdir -p "$tree/mijian"
for part in CMakeLists.txt agent report; do
  rm -rf "$tree/mijian/$part"
  cp -a "$part" "$tree/mijian/"
done
chroot "$tree" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 CCACHE_DIR=/mijian/ccache sh -ec "
  cd /mijian
  # What that libxlsxwriter itself stands on is newer than Debian 11: it is compiled against, never run here.
  cmake -G Ninja -S . -B build -DMIJIAN_TESTS=OFF -DCMAKE_EXE_LINKER_FLAGS=-Wl,--allow-shlib-undefined \
    >build.log || { cat build.log; exit 1; }
  cmake --build build -j $(nproc)
  g++ --version | head -n 1"
