using Gongkai.Domain.Requests;
using Gongkai.Storage.Requests;

namespace Gongkai.Storage.Tests.Requests;

public sealed class QueryCodesTests : IDisposable
{
    private static readonly ReceiptNumber Receipt = ReceiptNumber.Of(new(2026, 11, 22), 123);
    private readonly KeyRing _ring = new();

    [Fact]
    public void The_same_receipt_gives_the_same_code_after_a_restart()
    {
        var code = new QueryCodes(_ring.Keys).Of(Receipt, 1);
        Assert.Equal(code, new QueryCodes(_ring.Keys).Of(Receipt, 1));
        Assert.Matches("^[2-9A-HJKMNP-TV-Z]{5}-[2-9A-HJKMNP-TV-Z]{5}$", code);
        Assert.True(QueryCodes.IsForm(code));
    }

    [Fact]
    public void Another_key_receipt_or_version_gives_another_code()
    {
        var codes = new QueryCodes(_ring.Keys);
        string[] all = [codes.Of(Receipt, 1), codes.Of(Receipt, 2), codes.Of(ReceiptNumber.Of(Receipt.Day, 124), 1), new QueryCodes(_ring.Others).Of(Receipt, 1)];
        Assert.Equal(4, all.Distinct().Count());
        Assert.False(codes.Check(Receipt, 2, all[0]));
    }

    [Fact]
    public void A_code_is_taken_however_it_is_typed()
    {
        var codes = new QueryCodes(_ring.Keys);
        var code = codes.Of(Receipt, 1);
        var wide = string.Concat(code.Select(c => (char)(c + 0xFEE0)));
        foreach (var typed in new[] { code, code.ToLowerInvariant(), code.Replace("-", ""), $" {code[..3]} {code[3..]} ", wide })
            Assert.True(codes.Check(Receipt, 1, typed), typed);
        var plain = code.Replace("-", "");
        for (var at = 0; at < plain.Length; at++)
            Assert.False(codes.Check(Receipt, 1, plain.Remove(at, 1).Insert(at, plain[at] == '2' ? "3" : "2")));
        Assert.All(new[] { null, "", plain[..9], plain + "2", "ABCDE-2345O" }, typed => Assert.False(codes.Check(Receipt, 1, typed) || QueryCodes.IsForm(typed)));
    }

    [Fact]
    public void No_character_is_likelier_than_another()
    {
        var codes = new QueryCodes(_ring.Keys);
        var counts = Enumerable.Range(1, 3000).SelectMany(i => codes.Of(ReceiptNumber.Of(Receipt.Day, i), 1).Replace("-", "")).GroupBy(c => c).ToDictionary(g => g.Key, g => g.Count());
        Assert.Equal(QueryCodes.Alphabet.Order(), counts.Keys.Order());
        // A thousand each, give or take six deviations.
        Assert.All(counts.Values, n => Assert.InRange(n, 810, 1190));
    }

    [Fact]
    public void Keys_of_different_purposes_and_items_have_nothing_in_common()
    {
        var keys = _ring.Keys;
        byte[][] derived = [keys.Derive("a"), keys.Derive("b"), keys.Derive("a", "b"), keys.Derive("a", "c"), _ring.Others.Derive("a"), File.ReadAllBytes(Path.Combine(_ring.Folder, "keys.bin"))];
        Assert.Equal(6, derived.Select(Convert.ToHexString).Distinct().Count());
        Assert.Equal(derived[2], _ring.Keys.Derive("a", "b"));
    }

    public void Dispose() => _ring.Dispose();
}
