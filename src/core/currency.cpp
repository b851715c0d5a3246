// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/currency.h"

#include <algorithm>
#include <array>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

struct Minor
{
    QStringView code;
    int digits;
};

// Every currency not named here has two (ISO 4217, list one).
constexpr std::array<Minor, 24> kNotTwo = {{
    {u"BHD", 3}, {u"BIF", 0}, {u"CLP", 0}, {u"DJF", 0}, {u"GNF", 0}, {u"IQD", 3}, {u"ISK", 0}, {u"JOD", 3},
    {u"JPY", 0}, {u"KMF", 0}, {u"KRW", 0}, {u"KWD", 3}, {u"LYD", 3}, {u"OMR", 3}, {u"PYG", 0}, {u"RWF", 0},
    {u"TND", 3}, {u"UGX", 0}, {u"VND", 0}, {u"VUV", 0}, {u"XAF", 0}, {u"XOF", 0}, {u"XPF", 0}, {u"UYI", 0},
}};

struct Symbol
{
    QStringView code;
    QStringView symbol;
};

constexpr std::array<Symbol, 24> kSymbols = {{
    {u"AUD", u"$"}, {u"BRL", u"R$"}, {u"CAD", u"$"}, {u"CHF", u"Fr."}, {u"CNY", u"¥"}, {u"CZK", u"Kč"},
    {u"DKK", u"kr"}, {u"EUR", u"€"},  {u"GBP", u"£"},  {u"GHS", u"₵"},   {u"ILS", u"₪"}, {u"INR", u"₹"},
    {u"JPY", u"¥"},  {u"KRW", u"₩"},  {u"MXN", u"$"}, {u"NGN", u"₦"},   {u"NOK", u"kr"}, {u"PLN", u"zł"},
    {u"RUB", u"₽"},  {u"SEK", u"kr"}, {u"TRY", u"₺"},  {u"UAH", u"₴"},   {u"USD", u"$"}, {u"ZAR", u"R"},
}};

} // namespace

const QStringList &currencyCodes()
{
    static const QStringList codes =
        u"AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD "
        "CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ "
        "GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR "
        "LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN "
        "PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB "
        "TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYI UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL"_s
            .split(u' ');
    return codes;
}

int currencyMinorDigits(QStringView code)
{
    const auto *it = std::find_if(kNotTwo.begin(), kNotTwo.end(), [&](const Minor &m) { return m.code == code; });
    if (it != kNotTwo.end())
        return it->digits;
    return std::binary_search(currencyCodes().begin(), currencyCodes().end(), code) ? 2 : -1;
}

QStringView currencySymbol(QStringView code)
{
    const auto *it = std::find_if(kSymbols.begin(), kSymbols.end(), [&](const Symbol &s) { return s.code == code; });
    return it == kSymbols.end() ? QStringView() : it->symbol;
}

} // namespace nudge
