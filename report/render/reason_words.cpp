#include "report/render/reason_words.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "agent/core/text.h"
#include "agent/core/words.h"

namespace mijian {
namespace {

// To add one: a piece of an English sentence of ours and how it reads in Chinese. {} keeps what
// stands in its place. Longer pieces are looked for before shorter ones, whatever their order here.
constexpr Text reason_words[] = {
    // what stands in which of the kernel's logs
    {"日志文件中没有内核消息，内核消息在 systemd 日志中",
     "no log file holds messages of the kernel; the systemd journal does"},
    {"未保存内核日志：/var/log 中的 kern.log、syslog、messages 都没有内核消息",
     "no kernel log is kept: /var/log has neither kern.log nor syslog nor messages with kernel "
     "lines"},
    {"日志文件中没有后台服务的消息，这些消息在 systemd 日志中",
     "no log file holds messages of daemons; the systemd journal does"},
    {"所给文件中没有后台服务的日志行", "none of the files holds a line of a daemon"},
    {"USB 磁盘接入后内核记录过多，超出为查找挂载而读取的数量",
     "the kernel noted more after USB disks came than is read for mounts"},
    {"与系统日志合计", "together with the system logs"},
    {"与 systemd 日志合计", "together with the systemd journal"},
    {"与内核日志合计", "together with the kernel log"},
    {"其中没有内核消息", "it holds no message of the kernel"},
    {"磁盘未能给出其全部内容", "the disk could not give all of it"},
    {"librpm 未能读出其全部内容", "librpm could not read all of it"},
    // what a source is called when it has no path
    {"采集器 {}", "collector {}"},
    {"内核日志", "kernel log"},
    {"systemd 日志", "systemd journal"},
    {"/sys 下的设备", "devices below /sys"},
    {"用户主目录", "homes of the users"},
    {"auditd 日志目录", "auditd log folder"},
    {"经 D-Bus 询问 systemd", "systemd on D-Bus"},
    {"网络地址", "network addresses"},
    {"网络接口", "network interfaces"},
    {"网络路由", "network routes"},
    {"根文件系统超级块", "root superblock"},
    {"病毒库文件", "signature files"},
    {"访问时间", "access times"},
    {"内核的审计功能", "the kernel's audit"},
    {"此内核不含审计功能", "this kernel was built without auditing"},
    {"内核在 5 秒内未应答", "the kernel did not answer within 5 s"},
    {"审计规则的长度不可能", "an audit rule of an impossible size"},
    {"审计规则的列表未知", "an audit rule of an unknown list"},
    {"审计规则的字段未知", "an audit rule with an unknown field"},
    {"审计规则的比较方式未知", "an audit rule with an unknown comparison"},
    {"审计规则比较的字段对未知", "an audit rule with an unknown pair"},
    {"审计规则的文字被截断", "an audit rule whose text is cut off"},
    {"审计规则的文字含空白", "an audit rule with a blank in its text"},
    {"内核的审计状态被截断", "the kernel's audit state is cut off"},
    {"未给出检查人的时间", "no time of the inspector was given"},
    {"未运行的系统没有可核对的时钟", "the clock of a system that does not run"},
    {"引入文件的路径中文件夹部分含通配符：", "an include with stars in its folder: "},
    {"超过 200 个引入文件", "more than 200 included files"},
    // the walk of the file tree
    {"文件树", "file tree"},
    {"文件的属主", "owners of files"},
    {"文件的能力属性", "capabilities of files"},
    {"文件名", "names of files"},
    {"软件包的文件清单", "file lists of packages"},
    {"已按 --no-walk 略去", "left out by --no-walk"},
    {"未进入：", "not entered: "},
    {"网络文件系统", "a network file system"},
    {"FUSE 文件系统", "a FUSE file system"},
    {"可移动介质", "a removable medium"},
    {"另一文件系统", "another file system"},
    {"超过 {} 层文件夹", "more than {} folders deep"},
    {"超过 {} 个条目，遍历终止于 ", "more than {} entries, the walk ended in "},
    {"遍历在 {} 秒后终止于 ", "the walk ended after {} s, in "},
    {"遍历期间新挂载，未进入", "mounted during the walk, not entered"},
    {"由 FUSE 挂载的本地磁盘，未进入", "a local disk behind FUSE, not entered"},
    {"另有未能查看的文件夹和文件数：", "so many more folders and files could not be looked at: "},
    {"已发现而未列出的数量：", "found and left out: "},
    {"{} 个名称不是 UTF-8", "{} names are no UTF-8"},
    {"账户还可能来自 {}（/etc/nsswitch.conf）",
     "accounts may also come from {} (/etc/nsswitch.conf)"},
    {"本机的软件包管理器不列出其文件", "no package manager here lists its files"},
    // how our own errors begin (core/result.h)
    {"权限不足：", "permission denied: "},
    {"不存在：", "not found: "},
    {"需要 root 权限", "needs root"},
    {"超时", "timed out"},
    {"没有 mijiand 的监测日志；本机从未运行过实时监测",
     "a journal of mijiand; the monitor never ran here"},
    {"没有配对过设备", "nothing was paired"},
    {"审计记录的类型多于 {} 种", "more than {} types of audit records"},
    {"未编译，dconf 不读取其中内容", "not compiled: dconf reads none of it"},
    {"没有此文件，且没有账户引用", "no such file, and no account refers to it"},
    {"没有此文件", "no such file"},
    {"没有此目录", "no such folder"},
    {"没有此数据库", "no such database"},
    {"未安装", "not installed"},
    {"不是“关键字 值”，sshd 将无法启动", "not 'Keyword value': sshd does not start with it"},
    {"getty 单元", "getty units"},
    {"没有免密登录的组", "no group logs in by itself"},
    {"无法作为数据库读取", "it cannot be read as a database"},
    {"不是数据库文件", "file is not a database"},
    {"数据库文件已损坏", "database disk image is malformed"},
    {"其中没有表 {}", "it has no table {}"},
    {"其中的 {} 不是普通的表", "its {} is no plain table"},
    {"其中的表 {} 列不符", "its table {} has other columns"},
    {"其中的网页次序错乱", "its pages are not in order"},
    {"复制期间一直有写入：", "it was written to while it was copied: "},
    {"数据库连同日志过大，不复制：", "a database of more than is copied, with its log: "},
    {"没有空间复制 {} 字节：", "no room for a copy of {} bytes: "},
    {"其回滚日志属于跨多个数据库的事务",
     "its journal belongs to a transaction over several databases"},
    {"时间不可能的访问次数", "visits at a time that cannot be"},
    {"时间不可能的下载次数", "downloads at a time that cannot be"},
    {"历史已被清空或已过期，曾编号至", "it was emptied, by hand or by age; it had counted up to"},
    {"曾被访问而访问记录已不在的网页数", "pages that were visited, whose visits are gone"},
    {"来源网址已不在的下载次数", "downloads whose page is gone"},
    {"未写明结果的下载次数", "downloads that do not say what became of them"},
    {"网页记录已不在的访问次数", "visits whose page is gone"},
    {"主机名不成立的网址数", "addresses of a host that no name can be"},
    {"域名过多，未全部读取", "more domains than are read"},
    {"网页过多，未全部读取", "more pages than are read"},
    {"下载过多，未全部读取", "more downloads than are read"},
    {"同步或导入的访问过多，未全部读取", "more brought visits than are read"},
    {"文件夹过多，未全部查看", "more folders than are looked into"},
    {"没有浏览器历史", "no browser's history"},
    {"没有在本机产生的访问记录", "no visit that was made here is recorded"},
    {"没有访问记录", "no visit is recorded"},
    {"其中没有 Lastlog2 表", "it has no table Lastlog2"},
    {"其 Lastlog2 不是普通表", "its Lastlog2 is no plain table"},
    {"最近的更改尚未写入其中", "its latest changes are not in it yet"},
    {"记录多于读取的数量", "more records than are read"},
    {"不是 lastlog 的记录", "not records of lastlog"},
    {"记录长度可能是 292 字节，也可能是 296 字节", "the records may be of 292 or of 296 bytes"},
    {"不是 authorized_keys 行", "not a line of authorized_keys"},
    {"放行符合条件者，具体是谁未推算",
     "lets in whom its condition fits, and that is not worked out"},
    {"放行不符合条件者，具体是谁未推算",
     "lets in whom its condition does not fit, and that is not worked out"},
    {"有 {} 即不要求口令，而它要求什么无从得知",
     "no password is needed beside {}, and what that asks for is not known"},
    {"控制台以 {} 代替 login，而它要求什么无从得知",
     "a console starts {} in the place of login, and what that asks for is not known"},
    {"首个会话未直接写明用户", "a first session without a plain user"},
    {"默认会话不是已知的登录界面", "a default session that is no known greeter"},
    {"sshd 的选项取自启动时才有的变量，无法得知",
     "an option of sshd whose value only its start knows"},
    {"自行编译的 sshd，其默认配置文件位置未知：", "an sshd whose default file is not known: "},
    {"AuthorizedKeysCommand 提供的密钥未核查：",
     "keys that AuthorizedKeysCommand gives are not looked at: "},
    {"不是 sudoers 行", "not a line of sudoers"},
    {"按主机名包含的文件未跟进：", "an include by host name is not followed: "},
    {"“{}”提供的 sudo 规则未采集", "rules of sudo that '{}' serves are not collected"},
    {"路径通配符过多", "a pattern of paths with too many wildcards"},
    {"通配的内核参数超过 {} 项", "patterns fit more than {} settings"},
    {"包含的文件超过 {} 个", "more than {} included files"},
    {"设置多于读取上限", "more settings than are read"},
    // privilege
    {"{} 个进程的打开文件无法读取", "the descriptors of {} processes could not be read"},
    {"{} 个进程的打开文件无法读取", "the descriptors of {} process could not be read"},
    {"{} 个进程的程序文件无法查看", "the files of {} processes could not be seen"},
    {"{} 个进程的程序文件无法查看", "the files of {} process could not be seen"},
    {"安全模块也可能拒绝 root", "a security module may deny root too"},
    {"其他用户的进程不可见（hidepid）", "other users' processes are hidden (hidepid)"},
    {"只有 root 和文件所有者能在读取时保持访问时间",
     "only root and a file's owner can read it without moving its access time"},
    // what is not there
    {"没有提供登记数据", "no register was given; see what is to be registered"},
    {"登记数据未申报此清单", "the register does not declare this list"},
    {"本终端未声明", "this terminal is not declared"},
    {"没有 {} 库", "{} is not installed here"},
    {"{} 版本过旧", "the {} of this machine is too old"},
    {"本机的 libsystemd 不认识此日志的格式",
     "the libsystemd of this machine does not know this journal's format"},
    {"系统日志", "system logs"},
    {"/var/log 下没有保存任何日志", "no log is kept below /var/log"},
    {"没有保存守护进程日志：/var/log 下没有 syslog、messages，也没有 daemon.log",
     "no log of daemons is kept: /var/log has neither syslog nor messages nor daemon.log"},
    {"没有保存守护进程日志：/var/log 下没有 syslog，也没有 messages",
     "no log of daemons is kept: /var/log has neither syslog nor messages"},
    {"没有任何登录或开机记录：", "no record of a login or a boot: "},
    {"不是已知格式的登录记录：", "no login records of a known layout: "},
    {"登录记录过多，之后的未保留", "more login records than are kept; later ones are missing"},
    {"开机、休眠和服务起止的记录过多，之后的未保留",
     "more marks than are kept; the later ones are missing"},
    {"同一磁盘名的挂载过多，无法逐一对应到设备",
     "more mounts of one disk than can be told whose they are"},
    {"挂载记录过多，之后的未保留", "more mounts than are kept; the later ones are missing"},
    {"网络事件过多，之后的未保留", "more network events than are kept; the later ones are missing"},
    {"较短的空白未列出（保留最长的）：", "shorter gaps are left out; the longest are kept: "},
    {"较短的迹象未列出（保留最长的）：", "shorter signs are left out; the longest are kept: "},
    {"udev 数据库不存在", "the udev database is absent"},
    {"udev 没有任何块设备的记录，未在运行",
     "udev has no record of any block device: it does not run here"},
    {"所给文件中没有内核消息", "none of the files holds a message of the kernel"},
    {"未保存 systemd 日志", "no journal file is kept"},
    {"没有系统总线", "no system bus"},
    {"systemd 未在 D-Bus 上应答", "systemd does not answer on D-Bus"},
    {"系统总线未运行，询问会将其启动", "the system bus is not running, and asking would start it"},
    {"离线目录：{} 属于运行中的系统", "offline: {} belongs to a running system"},
    {"离线目录不含，属于运行中的系统", "offline:  belongs to a running system"},
    {"离线目录：单元状态只有运行中的系统才知道",
     "offline: the state of units only a running system can tell"},
    {"离线目录：网络路由只有运行中的系统才知道",
     "offline: network routes only a running system can tell"},
    {"离线目录：网络地址只有运行中的系统才知道",
     "offline: network addresses only a running system can tell"},
    {"录制数据中没有 {}", "recorded: no {} was saved"},
    {"{} 不存在", "{} is absent"},
    {"离线目录：邻居只有运行中的系统才知道",
     "offline: network neighbours only a running system can tell"},
    {"离线目录：路由规则只有运行中的系统才知道",
     "offline: routing rules only a running system can tell"},
    {"离线目录：内核的防火墙规则只有运行中的系统才知道",
     "offline: the kernel's firewall rules only a running system can tell"},
    {"{} 个进程另有自己的网络，未查看：",
     "{} processes have networks of their own, not looked at: "},
    {"{} 个进程另有自己的网络，未查看：", "{} process has a network of its own, not looked at: "},
    {"{} 个进程所处的网络命名空间无法查看",
     "the network namespace of {} processes could not be seen"},
    {"{} 个进程所处的网络命名空间无法查看",
     "the network namespace of {} process could not be seen"},
    {"其他网络的 /proc/net/", "/proc/net/ of other networks"},
    {"未查看的网络命名空间：", "a network namespace that is not looked at: "},
    {"网络接口由何种软件建立", "what software made the interfaces to be"},
    {"netlink 邻居", "netlink neighbours"},
    {"netlink 路由规则", "netlink rules"},
    {"netlink 防火墙规则", "netlink nftables"},
    {"防火墙设置", "firewall settings"},
    {"此内核没有无线电开关", "this kernel knows no radio switches"},
    {"开关的值不是 0 或 1", "neither 0 nor 1"},
    {"此内核未装载 nf_tables，没有规则",
     "this kernel has not loaded nf_tables: there are no rules"},
    {"nftables 的链未说明其挂接点", "a chain of nftables that does not say its hook"},
    {"未使用旧版 iptables", "the older iptables is not in use"},
    {"旧版 iptables 的规则无从读取，只知道有这些表：",
     "the rules of the older iptables are not told, only that it has tables: "},
    {"防火墙区域的名称有误", "the name of a zone"},
    {"netlink 路由", "netlink routes"},
    {"netlink 地址", "netlink addresses"},
    {"离线目录不含 /run", "stand in /run, which an offline tree does not have"},
    {"本机没有 dpkg 或 rpm 数据库", "neither dpkg nor rpm keeps a database on this system"},
    {"挂载点尚未自动挂载：", "an automount point that is not mounted: "},
    {"在网络或 fuse 挂载上（{}）", "on a network or fuse mount ({})"},
    {"没有可放副本的私有目录：", "no private folder for a copy of "},
    {"没有任何单元文件，无法得知哪些服务自动启动",
     "any unit file, so nothing is known of what starts by itself"},
    {"登录或开机记录", "a record of a login or a boot in"},
    {"不是 ext2、ext3 或 ext4，没有创建时间",
     "not ext2, ext3 or ext4: it keeps no time of its making"},
    {"账户来自网络目录（NIS），未询问",
     "accounts come from a network directory (NIS), which is not asked"},
    {"“{}”提供的账户未采集", "accounts that '{}' serves are not collected"},
    {"USBGuard 从目录服务取规则，不从文件取",
     "USBGuard takes its rules from a directory, not from files"},
    {"USBGuard 会因此规则拒绝启动：", "USBGuard does not start with this rule: "},
    {"没有来源说明记录追溯到何时", "no source says how far back it reaches"},
    {"，未进入：", ", not entered: "},
    {"不是 dconf 数据库", "no GVDB database"},
    {"用户主目录：", "homes of the users: "},
    {"未采集", "not collected"},
    {"未说明原因", "no reason given"},
    {"本机以 BIOS 方式启动", "this machine starts by BIOS"},
    {"efivarfs 未挂载，看不到固件变量", "efivarfs is not mounted"},
    {"此内核没有该功能", "not part of this kernel"},
    {"未设置 PageLogFormat，CUPS 不记录打印页数", "PageLogFormat is not set: CUPS notes no pages"},
    {"CUPS 的页数记录写入系统日志，未从中读取",
     "CUPS writes its page log to the system log, where it is not read"},
    {"PageLogFormat 未记录打印机、用户或作业号", "PageLogFormat names no printer, user or job"},
    {"不是软件源", "no source of packages"},
    {"不是计划任务", "no job"},
    // damage and bounds
    {"libsystemd 拒绝此日志文件：已损坏", "libsystemd refuses this journal: it is damaged"},
    {"已损坏：libsystemd 中止读取", "damaged: libsystemd gave up reading it"},
    {"文件提前结束：被截断或清空", "it ends before its end: cut, or emptied"},
    {"文件头被截断", "cut off inside its header"},
    {"不是日志文件：开头字节不符", "no journal file: its first bytes are not a journal's"},
    {"文件头的条目数不可能", "its header counts entries that cannot be"},
    {"文件头的尺寸不是日志文件所有", "its header gives sizes that no journal file has"},
    {"{} 条记录无法读取", "{} entries cannot be read"},
    {"归档损坏或被截断", "damaged or cut archive"},
    {"归档损坏", "damaged archive"},
    {"缺少轮转文件，相邻文件及缺少个数：", "rotations are missing beside "},
    {"序号不连续，缺少日志条目，相邻文件及缺少条数：", "entries are missing beside "},
    {"没有一行带有已知格式的时间", "none of its lines says a known time"},
    {"本机的时钟", "clock of the terminal"},
    {"所述的部分时刻在时钟设定之前，无人知道其真实时间",
     "it was not set at times that are told here: nobody knows when they were"},
    {"写入时系统时钟尚未设置", "the clock was not set when it was written"},
    {"没有已知格式的记录", "no records of a known layout"},
    {"{} 行无法理解", "{} lines were not understood"},
    {"不是“名称 = 值”", "not 'name = value'"},
    {"不是“名称=值”", "not Name=value"},
    {"不是 PAM 行", "not a PAM line"},
    {"不足三个字段", "has fewer than three fields"},
    {"另有 {} 处", "and {} more"},
    {"解包后超过原大小的限倍", "unpacks to more than {} times its size"},
    {"次接入以上，其后未计", "connections; the later ones are missing"},
    {"不是常规文件", "is no regular file"},
    {"不是目录", "is no folder"},
    {"链接过多：", "too many links: "},
    {"打开时被替换：", "it was replaced while being opened: "},
    {"包含层次过深", "includes too deep"},
    {"未读取 Samba 注册表中的共享", "shares in the registry of Samba are not read"},
    {"包含哪个文件取决于连接者", "which file is included depends on who connects"},
    {"既不是节也不是参数", "neither section nor parameter"},
    {"不是有效的导出项", "not an export"},
    {"不是有效的预设", "not a preset"},
    {"无法识别", "not understood"},
    {"未发现", "none found"},
    {"包含了自身", "includes itself"},
    {"超过 {} 字节", "is longer than {} bytes"},
    {"超过 {} 字节：", "longer than {} bytes: "},
    {"超过 {} MiB 内存", "more than {} MiB of memory"},
    {"超过 {} 秒处理器时间", "more than {} s of processor time"},
    {"超过可保留的记录数，其后未计", "more records than are kept; later ones are missing"},
    {"条目多于读取上限", "more entries than are read"},
    {"文件多于读取上限", "more files than are read"},
    {"设备多于读取上限", "more devices than are read"},
    {"过大", "too large"},
    {"采集进程被终止，信号 ", "killed by signal "},
    {"采集进程异常结束：", "it stopped with an exception: "},
    {"限时 {} 内未结束", "no end within {}"},
    {"某行不符合表结构：", "a row did not fit: "},
    {"被中断", "interrupted"},
    {"本机不支持", "not supported"},
};

constexpr std::string_view hole = "{}";
constexpr std::size_t longest_filling = 200;

/// A piece found in a text: all of it, and what fills its hole.
struct Found {
  std::size_t from = 0, to = 0;
  std::string filling;
};

/// A hole in front is filled by the word before the rest.
std::optional<Found> find_behind_word(std::string_view text, std::string_view tail,
                                      std::size_t start) {
  const std::size_t at = text.find(tail, start);
  if (at == std::string_view::npos) return std::nullopt;
  const std::size_t blank = text.substr(0, at).find_last_of(" ;");
  const std::size_t from = std::max(start, blank == std::string_view::npos ? 0 : blank + 1);
  return Found{from, at + tail.size(), std::string{text.substr(from, at - from)}};
}

std::optional<Found> find_filled(std::string_view text, std::string_view piece, std::size_t start) {
  const std::string_view head = piece.substr(0, piece.find(hole));
  const std::string_view tail = piece.substr(head.size() + hole.size());
  if (head.empty()) return find_behind_word(text, tail, start);
  const std::size_t from = text.find(head, start);
  if (from == std::string_view::npos) return std::nullopt;
  const std::size_t filling = from + head.size();
  std::size_t end = text.find(tail.empty() ? ";" : tail, filling);
  if (end == std::string_view::npos && tail.empty()) end = text.size();
  if (end == std::string_view::npos) return std::nullopt;
  return Found{from, end + tail.size(), std::string{text.substr(filling, end - filling)}};
}

bool is_filling(std::string_view text) {
  return !text.empty() && text.size() <= longest_filling &&
         text.find(';') == std::string_view::npos;
}

std::string with_filled(std::string text, const Text& words) {
  std::size_t start = 0;
  while (const auto found = find_filled(text, words.en, start)) {
    start = found->to;
    if (!is_filling(found->filling)) continue;
    const std::string said = replace_all(std::string{words.zh}, hole, found->filling);
    text.replace(found->from, found->to - found->from, said);
    start = found->from + said.size();
  }
  return text;
}

}  // namespace

std::string reason_in_chinese(std::string reason) {
  static const std::vector<Text> longest_first = [] {
    std::vector<Text> all{std::begin(reason_words), std::end(reason_words)};
    std::stable_sort(all.begin(), all.end(), [](const Text& one, const Text& other) {
      return one.en.size() > other.en.size();
    });
    return all;
  }();
  for (const Text& words : longest_first)
    reason = words.en.find(hole) == std::string_view::npos
                 ? replace_all(std::move(reason), words.en, words.zh)
                 : with_filled(std::move(reason), words);
  return reason;
}

}  // namespace mijian
