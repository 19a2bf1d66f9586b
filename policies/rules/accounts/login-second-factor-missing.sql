-- rule:      login-second-factor-missing
-- title:     登录未见口令以外的鉴别因素 | Login seems to ask for a password only
-- severity:  high
-- basis:     公开的保密管理要求：绝密级终端不得只用口令鉴别 | Published secrecy rules: on 绝密 terminals a password alone will not do (B)
-- service_clause: 7.4.7.2
-- observed:  服务 {service} 的鉴别模块：{modules}（{file}），口令以外缺一不可的：{factors} | service {service} authenticates by {modules} ({file}); required beside a password: {factors}
-- expected:  口令以外的鉴别模块（USB Key、智能卡、生物特征或动态口令）不可缺少，只凭口令不能登录 | a module for USB key, smart card, biometrics or one-time passwords without which a password alone does not get in
-- remedy:    核实登录方式；使用目录外鉴别模块的，经核实后在裁剪文件的参数 second_factor_modules 中加入；模块已列出但口令单独即可登录的，把它改为 required，不要用 sufficient 与口令二选一；只用口令的，配发 USB Key 或生物特征鉴别 | See how one logs in; add a module that is not listed to second_factor_modules in the tailoring once verified; where such a module is there but a password alone gets in too, make it required instead of sufficient; where a password is all, issue USB keys or biometric readers
-- empty:     unknown
-- complete:  login_factor
-- on_fail:   lead
WITH asked AS (
  SELECT service, module, file, is_required,
         module IN (SELECT value FROM json_each(:second_factor_modules)) AS is_factor
  FROM   login_factor
  WHERE  service IN (SELECT value FROM json_each(:login_services)))
SELECT service                           AS subject,
       service,
       group_concat(module, ', ')        AS modules,
       coalesce(group_concat(CASE WHEN is_factor AND is_required THEN module END, ', '), '-')
                                         AS factors,
       min(file)                         AS file,
       CASE WHEN max(is_factor AND is_required IS 1) THEN 1
            WHEN max(is_factor AND is_required IS NULL) THEN NULL
            ELSE 0 END                   AS ok
FROM   asked
GROUP  BY service
