using Gongkai.Domain.Requests;
using Gongkai.Testing.Platform;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Tests.Requests;

public sealed class QueryDoorTests
{
    private const string Address = "203.0.113.9", WrongCode = "22222-22222";
    private static readonly ReceiptNumber Receipt = ReceiptNumber.Of(new(2026, 11, 22), 123);

    [Theory, DatabaseKinds]
    public async Task Receipt_and_code_open_the_case_and_forget_the_slips_before(DatabaseKind kind)
    {
        await using var house = await LimitHouse.CreateAsync(kind);
        for (var round = 0; round < 3; round++)
        {
            for (var i = 0; i < 4; i++) Assert.Equal("QUERY-WRONG", await CodeAsync(house, WrongCode));
            Assert.Null(await CodeAsync(house, house.Codes.Of(Receipt, 1).ToLowerInvariant()));
        }
    }

    [Theory, DatabaseKinds]
    public async Task After_five_wrong_codes_the_receipt_waits_and_the_sentence_says_until_when(DatabaseKind kind)
    {
        await using var house = await LimitHouse.CreateAsync(kind);
        house.Time.Now = house.Time.Now.AddSeconds(20);
        for (var i = 0; i < 5; i++) Assert.Equal("QUERY-WRONG", await CodeAsync(house, WrongCode, $"198.51.100.{i}"));
        var waiting = Assert.Single(await house.Door.CheckAsync(Receipt, 1, house.Codes.Of(Receipt, 1), Address, LimitHouse.Policy));
        Assert.Equal("QUERY-WAIT", waiting.Code);
        Assert.Contains("请在09:16以后再试", waiting.Sentence);
        // Who waits is not counted, so the wait does not grow.
        house.Time.Now = new DateTimeOffset(2026, 11, 23, 9, 16, 0, TimeSpan.FromHours(8));
        Assert.Null(await CodeAsync(house, house.Codes.Of(Receipt, 1)));
    }

    [Theory, DatabaseKinds]
    public async Task A_wait_over_midnight_names_the_day(DatabaseKind kind)
    {
        await using var house = await LimitHouse.CreateAsync(kind);
        house.Time.Now = new DateTimeOffset(2026, 11, 23, 15, 50, 0, TimeSpan.Zero);
        for (var i = 0; i < 5; i++) await CodeAsync(house, WrongCode);
        Assert.Contains("11月24日00:05", Assert.Single(await house.Door.CheckAsync(Receipt, 1, WrongCode, Address, LimitHouse.Policy)).Sentence);
    }

    [Theory, DatabaseKinds]
    public async Task An_address_that_guesses_at_many_receipts_waits_even_with_a_right_code_between(DatabaseKind kind)
    {
        await using var house = await LimitHouse.CreateAsync(kind);
        for (var i = 1; i <= 20; i++)
        {
            Assert.Equal("QUERY-WRONG", Assert.Single(await house.Door.CheckAsync(ReceiptNumber.Of(Receipt.Day, i), null, WrongCode, Address, LimitHouse.Policy)).Code);
            if (i == 10) Assert.Null(await CodeAsync(house, house.Codes.Of(Receipt, 1)));
        }
        Assert.Equal("QUERY-WAIT", await CodeAsync(house, house.Codes.Of(Receipt, 1)));
        Assert.Null(await CodeAsync(house, house.Codes.Of(Receipt, 1), "198.51.100.1"));
    }

    [Theory, DatabaseKinds]
    public async Task A_receipt_nobody_has_is_answered_like_a_wrong_code(DatabaseKind kind)
    {
        await using var house = await LimitHouse.CreateAsync(kind);
        var other = ReceiptNumber.Of(Receipt.Day, 124);
        // Nor does any code that could be computed for nobody open it.
        Assert.Equal("QUERY-WRONG", Assert.Single(await house.Door.CheckAsync(other, null, house.Codes.Of(ReceiptNumber.Of(new(2000, 1, 1), 1), 1), "198.51.100.3", LimitHouse.Policy)).Code);
        await house.Attempts.ForgetAsync("query-receipt:" + other);
        for (var i = 0; i < 7; i++)
            Assert.Equal(
                await house.Door.CheckAsync(Receipt, 1, WrongCode, "198.51.100.1", LimitHouse.Policy),
                await house.Door.CheckAsync(other, null, house.Codes.Of(other, 1), "198.51.100.2", LimitHouse.Policy));
    }

    [Theory, DatabaseKinds]
    public async Task What_cannot_be_a_code_is_no_guess(DatabaseKind kind)
    {
        await using var house = await LimitHouse.CreateAsync(kind);
        for (var i = 0; i < 10; i++) Assert.Equal("QUERY-CODE-FORM", await CodeAsync(house, "ABCDE-2345O"));
        await using var db = house.Database.Source.Open();
        Assert.Equal(0, await db.SignInFailures.CountAsync());
    }

    private static async Task<string?> CodeAsync(LimitHouse house, string typed, string address = Address) =>
        (await house.Door.CheckAsync(Receipt, 1, typed, address, LimitHouse.Policy)).SingleOrDefault()?.Code;
}
