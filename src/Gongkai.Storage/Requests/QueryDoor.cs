using Gongkai.Domain.Acts;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Organisations;

namespace Gongkai.Storage.Requests;

/// <summary>查询核验: receipt and query code together open one's own case. Wrong codes are counted by receipt and by address; then it waits.</summary>
public sealed class QueryDoor(QueryCodes codes, AttemptLog attempts, AddressDigests addresses, TimeProvider time)
{
    // One sentence for a receipt nobody has and for a wrong code, so that nobody learns which receipts exist.
    private static readonly Refusal Wrong = new("QUERY-WRONG", "回执号或者查询码不正确，请对照回执核对。多次输错后需要等待一段时间才能再查。", null, "queryCode");
    private static readonly Refusal Form = new("QUERY-CODE-FORM", "查询码应当是10位字母和数字，例如“ABCDE-23456”，其中没有0、O、1、I、L、U，请对照回执核对。", null, "queryCode");
    private static readonly ReceiptNumber Nobody = ReceiptNumber.Of(new DateOnly(2000, 1, 1), 1);

    /// <summary>Checks what was typed. The caller looks the receipt up first, always, and says by <paramref name="version"/> whether there is one.</summary>
    /// <param name="receipt">As read by <see cref="ReceiptNumber.Parse"/>.</param>
    /// <param name="version">Version of the case's query code, or null when no case has this receipt.</param>
    /// <param name="typed">The query code as typed.</param>
    /// <param name="address">Network address; kept as a keyed digest only.</param>
    /// <param name="policy">The site's windows.</param>
    /// <param name="cancellation">Ends the check.</param>
    /// <returns>Nothing when the case is open to him; else QUERY-CODE-FORM, QUERY-WRONG, QUERY-WAIT.</returns>
    public async Task<IReadOnlyList<Refusal>> CheckAsync(
        ReceiptNumber receipt, int? version, string? typed, string? address, IntakePolicy policy, CancellationToken cancellation = default)
    {
        // A slip that cannot be a code is no guess and is not counted.
        if (!QueryCodes.IsForm(typed)) return [Form];
        var (ofReceipt, ofPlace) = ("query-receipt:" + receipt, "query-address:" + addresses.Of(address));
        var wrongs = await attempts.NewestAsync(ofReceipt, policy.WrongPerReceipt.Count, cancellation);
        var (now, placed) = (time.GetUtcNow(), await attempts.NewestAsync(ofPlace, policy.WrongPerAddress.Count, cancellation));
        if (Later(policy.WrongPerReceipt.FreeAt(wrongs, now), policy.WrongPerAddress.FreeAt(placed, now)) is { } free) return [Wait(free, now)];
        // The same work where there is no such receipt.
        if (!codes.Check(version is null ? Nobody : receipt, version ?? 1, typed) || version is null)
        {
            await attempts.AddAsync([ofReceipt, ofPlace], cancellation);
            return [Wrong];
        }
        // The address is not forgiven: somebody who has one case of his own could guess at others for ever.
        if (wrongs.Count > 0) await attempts.ForgetAsync(ofReceipt, cancellation);
        return [];
    }

    /// <summary>When the next try fits again, or null when it fits now.</summary>
    public async Task<DateTimeOffset?> FreeAtAsync(ReceiptNumber receipt, string? address, IntakePolicy policy, CancellationToken cancellation = default)
    {
        var wrongs = await attempts.NewestAsync("query-receipt:" + receipt, policy.WrongPerReceipt.Count, cancellation);
        var placed = await attempts.NewestAsync("query-address:" + addresses.Of(address), policy.WrongPerAddress.Count, cancellation);
        return Later(policy.WrongPerReceipt.FreeAt(wrongs, time.GetUtcNow()), policy.WrongPerAddress.FreeAt(placed, time.GetUtcNow()));
    }

    private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) => one is null || other > one ? other : one;

    private static Refusal Wait(DateTimeOffset free, DateTimeOffset now)
    {
        // Up to the full minute, so that who comes at the minute told is let in.
        var at = LegalTime.Local(free.AddTicks(TimeSpan.TicksPerMinute - 1));
        var day = LegalTime.DayOf(at) == LegalTime.DayOf(now) ? "" : $"{at:M月d日}";
        return new("QUERY-WAIT", $"输错的次数过多，请在{day}{at:HH:mm}以后再试。急需了解办理情况的，可以拨打公开指南上的电话。", null, "queryCode");
    }
}
