// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace nudge::test {

/// A certificate for console.test that nobody has signed but itself, with its key. Made for this test alone; good for
/// nothing else, so the key may stand here.
inline constexpr char kSelfSignedCertificate[] = R"(
-----BEGIN CERTIFICATE-----
MIIB5jCCAYygAwIBAgIUYzSG40Y6dRYorjBIVannSiWE4d0wCgYIKoZIzj0EAwIw
OzEVMBMGA1UEAwwMY29uc29sZS50ZXN0MSIwIAYDVQQKDBlOdWRnZXNjcmliZSBD
b25zb2xlIHRlc3RzMCAXDTI2MTEyMTIxMzMzMVoYDzIxMjYxMDI4MjEzMzMxWjA7
MRUwEwYDVQQDDAxjb25zb2xlLnRlc3QxIjAgBgNVBAoMGU51ZGdlc2NyaWJlIENv
bnNvbGUgdGVzdHMwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAARvchoxsW6VSf4+
0AUapVi+EYnOfssFoNioKb9y3P9QabEEVMI4cH/tNFodxOBeu62fKf9W6PdzNB/a
sgpQ+9QKo2wwajAdBgNVHQ4EFgQUILH21r5ApqAMMaPFmiTVaFvjrFAwHwYDVR0j
BBgwFoAUILH21r5ApqAMMaPFmiTVaFvjrFAwDwYDVR0TAQH/BAUwAwEB/zAXBgNV
HREEEDAOggxjb25zb2xlLnRlc3QwCgYIKoZIzj0EAwIDSAAwRQIhAPWIWR6Svfnn
4FP/ASAKyJqLh8rFWrq3YJxL/BEs2dSwAiAQANiJ/hCf7JvL5qBSC4OupZZrqCI3
I6b/yn8bKnPmjw==
-----END CERTIFICATE-----
)";

inline constexpr char kSelfSignedKey[] = R"(
-----BEGIN EC PRIVATE KEY-----
MHcCAQEEIHK59tSJHDqHXWjrd/bjOMsywbySvndd0jVjO2pddVacoAoGCCqGSM49
AwEHoUQDQgAEb3IaMbFulUn+PtAFGqVYvhGJzn7LBaDYqCm/ctz/UGmxBFTCOHB/
7TRaHcTgXrutnyn/Vuj3czQf2rIKUPvUCg==
-----END EC PRIVATE KEY-----
)";

} // namespace nudge::test
