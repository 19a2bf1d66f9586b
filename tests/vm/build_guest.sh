#!/bin/bash
# Builds, once, the small Debian 12 guest of tests/vm and keeps it in CACHE_DIR:
#   vmlinuz       Debian's stock kernel, downloaded and unpacked; nothing is installed on this machine
#   initrd.img    busybox, the modules that mount the root disk, and the scripts of guest/
#   rootfs.ext4   minbase, the packages of the groups `run` and `guest`, the kernel's modules
#   manifest.txt  kernel, packages, when it was built
# Wants root and the packages of the group `vm` (packaging/packages.txt). A second call takes a second.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
packages_file=$here/../../packaging/packages.txt
suite=bookworm
[ $# = 1 ] || { echo "usage: $0 CACHE_DIR" >&2; exit 2; }
mkdir -p "$1"
cache=$(cd "$1" && pwd)
exec 9>"$cache/.lock"
flock 9  # one builder a cache

packages=$(awk '$1 == "run" || $1 == "guest" { print $2 }' "$packages_file" | sort -u | paste -sd,)

# apt's own mirror: the one whose path ends in /debian.
mirror() {
  [ -z "${MIJIAN_VM_MIRROR:-}" ] || { echo "$MIJIAN_VM_MIRROR"; return; }
  apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | sed 's,/*$,,' | grep -m1 '/debian$' ||
    { echo "no Debian mirror in apt's sources; set MIJIAN_VM_MIRROR" >&2; return 1; }
}

# The guest's scripts travel in the initrd, so a change to one costs a second and no new root file system.
make_initrd() {
  local stamp work
  stamp=$(cat "$here"/guest/* | sha256sum | cut -d' ' -f1)
  [ -f "$cache/initrd.img" ] && [ "$(cat "$cache/guest.stamp" 2>/dev/null)" = "$stamp" ] && return
  rm -f "$cache"/state-*  # saved states hold the old scripts
  work=$(mktemp -d "$cache/initrd.XXXXXX")
  cp -a "$cache/initrd.base/." "$work/"
  mkdir -p "$work/guest"
  install -m 755 "$here"/guest/* "$work/guest/"
  mv "$work/guest/initrd-init" "$work/init"
  (cd "$work" && find . | cpio --quiet -o -H newc | gzip -1) >"$cache/initrd.img.new"
  mv "$cache/initrd.img.new" "$cache/initrd.img"
  rm -rf "$work"
  echo "$stamp" >"$cache/guest.stamp"
}

# Downloaded and unpacked only: dpkg -x runs no maintainer script.
unpack_kernel() {
  local package
  package=$(apt-cache depends linux-image-amd64 | awk '/Depends: linux-image-/ { print $2; exit }')
  (cd "$work" && apt-get -o APT::Sandbox::User=root download -qq "$package" && dpkg -x "$package"_*.deb kernel && rm -f ./*.deb)
  release=$(basename "$work"/kernel/lib/modules/*)
  cp "$work/kernel/boot/vmlinuz-$release" "$cache/vmlinuz"
  drop_modules "$work/kernel/lib/modules/$release/kernel"
  depmod -b "$work/kernel" "$release" 2>/dev/null
}

# What no test needs (graphics, most network drivers, most of media and sound): 390 MB become about 130.
drop_modules() (
  cd "$1"
  rm -rf drivers/{gpu,infiniband,staging,iio,hwmon,target,mtd,isdn,edac} sound/{soc,pci,isa} \
    drivers/media/{dvb-frontends,tuners,pci,i2c,radio} \
    drivers/scsi/{qla2xxx,qla4xxx,lpfc,mpt3sas,megaraid,aic7xxx,aic94xx,bfa,be2iscsi,bnx2fc,bnx2i,cxgbi,fnic,qedf,qedi} \
    drivers/scsi/{smartpqi,pm8001,mvsas,isci,hisi_sas,csiostor,arcmsr,aacraid} \
    fs/{ocfs2,gfs2,ceph,cifs,smb,nfs,nfsd,f2fs,btrfs,xfs,jfs,reiserfs,afs,coda,orangefs,dlm}
  find drivers/net/ethernet -name '*.ko' ! -path '*/intel/e1000*' ! -path '*/realtek/*' ! -path '*/amd/pcnet32*' -delete
  find drivers/net/wireless -mindepth 1 -maxdepth 1 ! -name mac80211_hwsim.ko ! -name virt_wifi.ko -exec rm -rf {} +
)

make_root() {
  root=$work/root
  mmdebstrap --quiet --variant=minbase --include="$packages" \
    --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
    --dpkgopt='path-exclude=/usr/share/locale/*' --dpkgopt='path-exclude=/usr/share/info/*' \
    --customize-hook='rm -rf "$1"/var/lib/apt/lists/* "$1"/var/cache/apt/*' \
    "$suite" "$root" "$from"
  mkdir -p "$root/lib/modules" "$root/guest" "$root/host"
  cp -a "$work/kernel/lib/modules/$release" "$root/lib/modules/"
  echo guest >"$root/etc/hostname"
  : >"$root/etc/fstab"
  sed -i 's/^root:[^:]*:/root::/' "$root/etc/shadow"
  make_units "$root/etc/systemd/system"
  truncate -s 1536M "$cache/rootfs.ext4.new"
  mkfs.ext4 -q -F -E lazy_itable_init=1,nodiscard -O ^has_journal -m 0 -d "$root" "$cache/rootfs.ext4.new"
  mv "$cache/rootfs.ext4.new" "$cache/rootfs.ext4"
}

# In systemd mode the agent is a unit of the default target; units that are slow or change the disk are masked.
make_units() {
  local unit
  cat >"$1/guest-agent.service" <<'U'
[Unit]
Description=agent of the tests
After=systemd-udevd.service dbus.socket
DefaultDependencies=no
[Service]
ExecStart=/guest/agent
StandardOutput=journal+console
KillMode=process
[Install]
WantedBy=multi-user.target
U
  mkdir -p "$1/multi-user.target.wants"
  ln -sf ../guest-agent.service "$1/multi-user.target.wants/"
  for unit in apt-daily.timer apt-daily-upgrade.timer dpkg-db-backup.timer e2scrub_all.timer e2scrub_reap.service \
    fstrim.timer systemd-timesyncd.service getty@tty1.service serial-getty@ttyS0.service; do
    ln -sf /dev/null "$1/$unit"
  done
  ln -sf /lib/systemd/system/multi-user.target "$1/default.target"
}

# busybox and the modules that the root disk needs.
make_initrd_base() {
  local base=$cache/initrd.base module
  rm -rf "$base"
  mkdir -p "$base"/{bin,dev,proc,sys,newroot,lib/modules}
  cp /bin/busybox "$base/bin/busybox"
  for module in virtio_pci virtio_blk ext4 virtio_console 9p 9pnet_virtio virtio_rng; do
    modprobe -d "$work/kernel" -S "$release" --show-depends "$module" 2>/dev/null | awk '$1 == "insmod" { print $2 }'
  done | awk '!seen[$0]++' | while read -r file; do
    cp "$file" "$base/lib/modules/"
    basename "$file" >>"$base/modules.list"
  done
}

stamp=$({ echo "$packages $suite"; cat "$here/build_guest.sh"; } | sha256sum | cut -d' ' -f1)
if [ "$(cat "$cache/stamp" 2>/dev/null)" = "$stamp" ]; then
  make_initrd
  echo "the guest in $cache is up to date"
  exit 0
fi
started=$(date +%s)
from=$(mirror)
rm -f "$cache/stamp" "$cache/guest.stamp" "$cache"/state-*
work=$(mktemp -d "$cache/build.XXXXXX")
trap 'rm -rf "$work"' EXIT
unpack_kernel
make_root
make_initrd_base
make_initrd
{
  echo "built $(date -u +%FT%TZ) in $(($(date +%s) - started)) s, kernel $release"
  chroot "$root" dpkg-query -W
} >"$cache/manifest.txt"
echo "$stamp" >"$cache/stamp"
head -1 "$cache/manifest.txt"
