-- rule:      login-second-factor-missing
-- title:     登录未见口令以外的鉴别因素 | Login seems to ask for a password only
-- severity:  high
-- basis:     公开的保密管理要求：绝密级终端不得只用口令鉴别 | Published secrecy rules: on 绝密 terminals a password alone will not do (B)
-- service_clause: 7.4.7.2
-- observed:  服务 {service} 的鉴别模块：{modules}（{file}） | service {service} authenticates by {modules} ({file})
-- expected:  含 USB Key、智能卡、生物特征或动态口令模块 | a module for USB key, smart card, biometrics or one-time passwords among them
-- remedy:    核实登录方式；使用目录外鉴别模块的，经核实后在裁剪文件的参数 second_factor_modules 中加入；只用口令的，配发 USB Key 或生物特征鉴别 | See how one logs in; add a module that is not listed to second_factor_modules in the tailoring once verified; where a password is all, issue USB keys or biometric readers
-- empty:     unknown
-- complete:  pam_module
-- on_fail:   lead
SELECT service                           AS subject,
       service,
       group_concat(module, ', ')        AS modules,
       min(file)                         AS file,
       max(module IN (SELECT value FROM json_each(:second_factor_modules))) AS ok
FROM   pam_module
WHERE  stack = 'auth' AND service IN (SELECT value FROM json_each(:login_services))
GROUP  BY service
